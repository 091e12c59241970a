import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  clientId: z.guid(),
  clientSecret: z.string().min(1),
  /** Of the identity that signs in. */
  objectId: z.guid(),
  /** Value that the managed-identity endpoint wants in `X-IDENTITY-HEADER`. */
  identityHeader: z.string().min(1),
})
/** Who may sign in to an emulator. */
export type SignIn = z.infer<typeof schema>

export const newSignIn = (): SignIn => ({
  clientId: randomUUID(),
  clientSecret: randomBytes(18).toString('base64url'),
  objectId: randomUUID(),
  identityHeader: randomUUID(),
})

/** The one kept in a folder, so that what was set in an environment is still right at the next start. */
export function keptSignIn(folder: string): SignIn {
  const path = join(folder, 'sign-in.json')
  if (existsSync(path)) return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const made = newSignIn()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  return made
}
