/** Sent with whatever changes something; that a page of ours sent it is shown by it. */
export const tokenHeader = 'x-lanyard-request'

/** What the server wrote into this page for that. */
export const requestToken = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="lanyard-request"]')?.content ?? ''

/** `fetch`, for what changes something or comes with a body. */
export function send(path: string, request: RequestInit): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.set(tokenHeader, requestToken())
  return fetch(path, { ...request, headers })
}
