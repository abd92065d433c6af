const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('mini', {
  sandboxed: process.sandboxed,
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  on: hear => {
    const relay = (_event, value) => hear(value)
    ipcRenderer.on('event', relay)
    return () => ipcRenderer.off('event', relay)
  },
  fail: () => {
    throw new RangeError('out of range')
  },
})
