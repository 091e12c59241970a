import { connect, type Socket } from 'node:net'

/** Connections that begin a request and never end it: half of them in the headers, half in the body. */
export function slowClients(port: number, count: number): { openFor: Promise<number[]>; end: () => void } {
  const sockets: Socket[] = []
  const closed = Array.from({ length: count }, (_, number) => {
    const begun = performance.now()
    const socket = connect(port, '127.0.0.1')
    sockets.push(socket)
    const isBody = number % 2 === 1
    socket.write(
      isBody
        ? `POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n`
        : `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`,
    )
    const drip = setInterval(() => socket.write(isBody ? 'a' : 'X-Slow: a\r\n'), 1000)
    return new Promise<number>((resolve) => {
      socket.on('error', () => {})
      socket.on('close', () => {
        clearInterval(drip)
        resolve(performance.now() - begun)
      })
    })
  })
  return {
    openFor: Promise.all(closed),
    end: () => {
      for (const socket of sockets) socket.destroy()
    },
  }
}
