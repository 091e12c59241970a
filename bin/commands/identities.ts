import { listIdentities } from '#lib/server/list-identities.ts'
import { listCommand } from '../list-command.ts'

export const identitiesCommand = listCommand('identities', 'every managed identity: who wears it and what it holds', {
  answer: listIdentities,
  headings: ['NAME', 'KIND', 'STATE', 'WORN BY', 'FEDERATED', 'GRANTS', 'REACHES', 'STRONGEST', 'WORST WARNING'],
  cells: (row) => [
    row.name,
    row.kind,
    row.state,
    row.wornBy,
    row.federated,
    row.grants,
    row.reaches,
    row.strongest ? `${row.strongest.role} at ${row.strongest.scope}` : '',
    row.worst ?? '',
  ],
})
