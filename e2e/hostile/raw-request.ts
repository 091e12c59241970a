import { connect } from 'node:net'

/** What came back over a socket: a status, or how the connection ended without one. */
export type Outcome = { status: number; text: string } | { status: 'closed' | 'timeout'; text: string }

/** Long enough for headers that come too slowly to be given up on, and no longer: waiting is a failure. */
const patience = 9000

/** Sends bytes as they are, as no HTTP client would, and reads the first answer. */
export function rawRequest(port: number, bytes: string | Buffer): Promise<Outcome> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    const end = (outcome: Outcome) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(outcome)
    }
    const timer = setTimeout(() => end({ status: 'timeout', text }), patience)
    const answered = () => {
      const status = /^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1]
      return status === undefined ? undefined : Number(status)
    }
    socket.setEncoding('latin1').on('data', (part: string) => {
      text += part
      const status = answered()
      const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1]
      const head = text.indexOf('\r\n\r\n')
      const isWhole = head !== -1 && (length === undefined || text.length >= head + 4 + Number(length))
      if (status !== undefined && isWhole) end({ status, text })
    })
    socket.on('close', () => end({ status: answered() ?? 'closed', text }))
    socket.on('error', () => end({ status: answered() ?? 'closed', text }))
  })
}
