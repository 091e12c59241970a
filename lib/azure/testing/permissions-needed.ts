import { collectors } from '../index.ts'

/** What the sign-in needs, as the README says it: each role or permission, and what is read with it. */
export function permissionsNeeded(): string {
  return [...Map.groupBy(collectors, ({ needs }) => ('action' in needs ? '' : needs.permission))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([permission, some]) => {
      const name =
        permission === '' ? 'Reader, at the tenant root management group' : `Microsoft Graph \`${permission}\``
      return `- **${name}**: ${some.map(({ label }) => label).join(', ')}`
    })
    .join('\n')
}
