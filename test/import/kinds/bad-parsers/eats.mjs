const eaten = []
process.on('message', () => {
  setInterval(() => eaten.push(Buffer.alloc(40e6, 1)), 5)
})
