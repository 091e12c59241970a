import { lastSignInFactOf } from '#lib/facts/last-sign-in-fact.ts'
import { calls } from '../calls.ts'
import type { Collector } from '../collector.ts'

/** When each identity last got a token. The tenant needs a licence of Microsoft Entra ID P1 or P2. */
export const lastSignIns: Collector = {
  id: 'last-sign-ins',
  datasets: ['lastSignIns'],
  label: 'last sign-ins',
  needs: { permission: 'AuditLog.Read.All' },
  at: ['tenant'],
  async read(reader, _, into) {
    if (!reader.hasSignInReport) return into.gap({ state: 'failed', why: 'this cloud has no report of sign-ins' })
    for await (const rows of reader.pages(calls.servicePrincipalSignIns))
      into.each(rows, (row) => {
        const fact = lastSignInFactOf(row)
        if (fact) into.add('lastSignIns', fact)
      })
  },
}
