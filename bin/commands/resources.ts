import { listResources } from '#lib/server/list-resources.ts'
import { listCommand } from '../list-command.ts'

export const resourcesCommand = listCommand('resources', 'every resource and the identities it wears', {
  answer: listResources,
  headings: ['NAME', 'TYPE', 'RESOURCE GROUP', 'SUBSCRIPTION', 'IDENTITIES', 'WORST WARNING'],
  cells: (row) => [
    row.name,
    row.typeLabel,
    row.resourceGroup,
    row.subscription,
    row.identities ? row.identities.map(({ name }) => name).join(', ') : 'not read',
    row.worst ?? '',
  ],
})
