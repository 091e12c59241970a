import { createHash } from 'node:crypto'
import { eachOf, type Row, type Rows, textIn } from './rows.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Rows of Microsoft Graph's `servicePrincipalSignInActivities`, one per application id. Every fifth principal has none:
 * no row does not mean that it was never used.
 */
export function signInActivitiesOf(servicePrincipals: Rows, takenAt: string): Row[] {
  return [...eachOf(servicePrincipals)].flatMap((principal) => {
    const appId = textIn(principal, 'appId')
    const dice = createHash('sha256').update(appId).digest()
    if (dice[0]! % 5 === 0) return []
    const lastSignInDateTime = `${new Date(Date.parse(takenAt) - (dice[1]! / 255) * 60 * day).toISOString().slice(0, 19)}Z`
    const signedIn = { lastSignInDateTime, lastSignInRequestId: principal.id }
    return [
      {
        id: Buffer.from(appId).toString('base64'),
        appId,
        lastSignInActivity: signedIn,
        applicationAuthenticationClientSignInActivity: signedIn,
        applicationAuthenticationResourceSignInActivity: null,
        delegatedClientSignInActivity: null,
        delegatedResourceSignInActivity: null,
      },
    ]
  })
}
