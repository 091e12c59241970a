import { collection } from './collection.ts'
import type { GraphRoute } from './graph-route.ts'

export const reports: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: /^\/reports\/serviceprincipalsigninactivities$/,
    needs: ['AuditLog.Read.All', 'Directory.Read.All'],
    onlyBeta: true,
    answer: (call) =>
      collection(call, call.azure.tenant.directory.signInActivities, {
        context: 'reports/servicePrincipalSignInActivities',
      }),
  },
]
