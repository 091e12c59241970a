import type { IncomingMessage, ServerResponse } from 'node:http'

export type OwnAnswer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** What the gate answers by itself, for whoever comes: exact paths, and what is done there. Nothing of it goes on. */
export type OwnAddresses = ReadonlyMap<string, Partial<Record<'GET' | 'POST', OwnAnswer>>>
