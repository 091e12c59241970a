import { randomUUID } from 'node:crypto'
import type { Answer } from '../answer.ts'
import { refusal } from '../answer.ts'

const support = () =>
  `Please provide below info when asking for support: timestamp = ${new Date().toISOString()}, correlationId = ${randomUUID()}.`

/** Resource Graph says what is wrong only in the details. */
export const badQuery = (code: string, message: string): Answer =>
  refusal(400, 'BadRequest', support(), { details: [{ code, message }] })

export const rateLimited = (headers: Record<string, string>): Answer =>
  refusal(429, 'RateLimiting', support(), {
    headers,
    details: [
      {
        code: 'RateLimiting',
        message:
          'Client application has been throttled and should not attempt to repeat the request until an amount of time has elapsed.',
      },
    ],
  })
