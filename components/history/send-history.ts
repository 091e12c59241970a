import type { ErrorAnswer } from '#lib/server/answers.ts'
import { requestToken, tokenHeader } from '../request-token.ts'

/** How far a file has come: `share` of it sent, from 0 to 1; then the server reads and publishes it. */
export type RestoreState =
  | { state: 'sending'; share: number }
  | { state: 'publishing' }
  | { state: 'done'; restored: number }
  | { state: 'failed'; error: string }

/** Sends a history file as it is, and tells how it goes. Only XMLHttpRequest says how much of an upload has left. */
export function sendHistory(file: Blob, onState: (state: RestoreState) => void, signal: AbortSignal): void {
  const request = new XMLHttpRequest()
  const fail = (error: string) => onState({ state: 'failed', error })
  request.upload.onprogress = ({ loaded }) => onState({ state: 'sending', share: loaded / Math.max(1, file.size) })
  request.upload.onload = () => onState({ state: 'publishing' })
  request.onload = () => {
    const answer = parsed(request.responseText)
    if (request.status >= 400 || !('restored' in answer))
      return fail(('error' in answer && answer.error) || `the server answered with status ${request.status}`)
    onState({ state: 'done', restored: answer.restored.length })
  }
  request.onerror = () => fail('the connection to the server broke off; nothing was kept: try again')
  signal.addEventListener('abort', () => request.abort())
  request.open('POST', '/api/history/file')
  request.setRequestHeader('content-type', 'application/gzip')
  request.setRequestHeader(tokenHeader, requestToken())
  request.send(file)
}

function parsed(text: string): { restored: unknown[] } | ErrorAnswer | object {
  try {
    return JSON.parse(text) as { restored: unknown[] } | ErrorAnswer
  } catch {
    return {}
  }
}
