import { managedIdentities } from './directory.ts'
import { clientOf, graphTime, guid } from './names.ts'

/** Who has not signed in for so many days; everyone else did within the last three. */
const silentDays: Readonly<Record<string, number>> = {
  'aa-night-watch-shared': 131,
  'vm-pilot-prod': 244,
  'id-fleet-deploy': 98,
}

/** The report of service principals leaves out whom it has not seen since it began. */
const unseen = new Set(['id-payments-old', 'id-regatta-2024', 'mlw-whale-watch-dev'])

/** As Microsoft Graph answers `/beta/reports/servicePrincipalSignInActivities`. */
export function lastSignInRows() {
  return managedIdentities()
    .filter(({ name }) => !unseen.has(name))
    .map(({ name }, at) => {
      const lastSignInDateTime = graphTime(silentDays[name] ?? (at % 3) + 0.5)
      return {
        id: guid(`sign-ins of ${name}`),
        appId: clientOf(name),
        lastSignInActivity: { lastSignInDateTime, lastSignInRequestId: guid(`sign-in of ${name}`) },
      }
    })
}
