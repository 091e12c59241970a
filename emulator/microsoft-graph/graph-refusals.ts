import { randomUUID } from 'node:crypto'
import type { Answer } from '../answer.ts'
import { refusal } from '../answer.ts'

const innerError = () => ({
  date: new Date().toISOString().slice(0, 19),
  'request-id': randomUUID(),
  'client-request-id': randomUUID(),
})

export const graphRefusal = (status: number, code: string, message: string): Answer =>
  refusal(status, code, message, { innerError: innerError() })

export const accessDenied = (): Answer =>
  graphRefusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')

export const objectNotFound = (id: string): Answer =>
  graphRefusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  )
