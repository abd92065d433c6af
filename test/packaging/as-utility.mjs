// What the parser finds of itself as a utility process of Electron.
Object.defineProperty(process, 'type', { value: 'utility', writable: false, configurable: true })
Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '45.0.0' } })
