/** As much of it as the tests use; it comes without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Context {
    path: string
    req: IncomingMessage
    res: ServerResponse
    respond: boolean
    // biome-ignore lint/suspicious/noExplicitAny: what an answer is differs by the route
    body: any
    oidc?: { body?: object }
  }
  export class Provider {
    constructor(issuer: string, configuration: object)
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    use(step: (context: Context, next: () => Promise<void>) => Promise<void>): void
    on(event: string, listener: (context: unknown, error: Error) => void): void
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
  }
}
