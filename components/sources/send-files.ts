import type { ErrorAnswer, ImportEvent } from '#lib/server/answers.ts'
import { requestToken, tokenHeader } from '../request-token.ts'
import { eventLines } from './event-lines.ts'
import type { PickedFile } from './picked-files.ts'

export type SendEvent = ImportEvent | { event: 'sending'; sent: number }

/** Sends files to be imported and tells how it goes. Only XMLHttpRequest says how much of an upload has left. */
export function sendFiles(files: PickedFile[], onEvent: (event: SendEvent) => void, signal: AbortSignal): void {
  const request = new XMLHttpRequest()
  const form = new FormData()
  for (const { path, file } of files) form.append('files', file, path)
  const newEvents = eventLines()
  let ended = false
  const tell = (event: SendEvent) => {
    if (ended) return
    ended = event.event === 'done' || event.event === 'failed'
    onEvent(event)
  }
  const fail = (error: string) => tell({ event: 'failed', error })

  request.upload.onprogress = ({ loaded }) => tell({ event: 'sending', sent: loaded })
  request.onprogress = () => {
    if (request.status < 400) for (const event of newEvents(request.responseText)) tell(event)
  }
  request.onload = () => {
    if (request.status >= 400) return fail(refusalOf(request))
    for (const event of newEvents(request.responseText)) tell(event)
    fail('the server ended its answer too early; nothing was stored: try again')
  }
  request.onerror = () => fail('the connection to the server broke off; nothing was stored: try again')
  signal.addEventListener('abort', () => request.abort())
  request.open('POST', '/api/imports')
  request.setRequestHeader('accept', 'application/x-ndjson')
  request.setRequestHeader(tokenHeader, requestToken())
  request.send(form)
}

function refusalOf({ status, responseText }: XMLHttpRequest): string {
  try {
    return (JSON.parse(responseText) as ErrorAnswer).error
  } catch {
    return `the server answered ${status}; the terminal that runs Lanyard says why`
  }
}
