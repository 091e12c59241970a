import { z } from 'zod'

const claimsSchema = z.object({
  tid: z.string().transform((text) => text.toLowerCase()),
  oid: z.string().optional(),
  appid: z.string().optional(),
  /** The resource of a managed identity. */
  xms_mirid: z.string().optional(),
  upn: z.string().optional(),
  app_displayname: z.string().optional(),
  /** Application permissions, and delegated ones. */
  roles: z.array(z.string()).optional(),
  scp: z.string().optional(),
})
export type TokenClaims = z.infer<typeof claimsSchema>

/** Whose token this is. Nothing is verified: Azure does that. @throws an error for people to read when it says no tenant */
export function claimsOf(token: string): TokenClaims {
  try {
    return claimsSchema.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')))
  } catch {
    throw new Error('the token of this sign-in does not say which tenant it is for')
  }
}
