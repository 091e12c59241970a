import type { z } from 'zod'
import { RequestError } from './answered.ts'

/** The JSON body of a request, checked. @throws {RequestError} that says what is wrong with it */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  let json: unknown
  try {
    json = await request.json()
  } catch {
    throw new RequestError(400, 'the body is no JSON')
  }
  return checked(json, schema)
}

/** What was sent, as the schema has it. @throws {RequestError} */
export function checked<T>(value: unknown, schema: z.ZodType<T>): T {
  const answer = schema.safeParse(value)
  if (answer.success) return answer.data
  throw new RequestError(
    400,
    answer.error.issues.map(({ path, message }) => `\`${path.join('.')}\`: ${message}`).join('; '),
  )
}
