import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'

const call = (method: string, input: unknown): Promise<unknown> =>
  ipcRenderer.invoke('app:call', method, input)

const on = (name: string, hear: (value: unknown) => void): (() => void) => {
  const relay = (_event: IpcRendererEvent, sent: string, value: unknown): void => {
    if (sent === name) hear(value)
  }
  ipcRenderer.on('app:event', relay)
  return () => ipcRenderer.off('app:event', relay)
}

contextBridge.exposeInMainWorld('app', Object.freeze({ call, on }))

// What the policy refuses never reaches main as a request: it is told of here, where the page cannot keep it back.
window.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
  ipcRenderer.send('app:refused', effectiveDirective)
})
