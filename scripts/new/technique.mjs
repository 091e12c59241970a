import { camel, heading, withListed } from './listed.mjs'

const folder = 'lib/techniques/techniques'

/** A way to become another identity. As it is written, it asks for an action that no role of Azure names. */
export const newTechnique = (id) => ({
  files: { [`${folder}/${id}.ts`]: techniqueOf(id), [`${folder}/${id}.test.ts`]: testOf(id) },
  edits: [{ path: `${folder}/index.ts`, edit: (text) => withListed(text, { id, from: '.' }) }],
  next: [
    `1. Say in ${folder}/${id}.ts what it is used on, what it needs and what it yields.`,
    `2. node scripts/test.mjs unit ${folder}/${id} lib/techniques`,
    '3. npm run docs writes its line in docs/techniques.md.',
  ],
})

const actionOf = (id) => `Microsoft.Storage/storageAccounts/${camel(id)}/action`

const techniqueOf = (id) => `import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const ${camel(id)}: Technique = {
  id: '${id}',
  title: '${heading(id)}',
  description: 'Say here what one does. Say in a second sentence why that yields the identity or the data.',
  targets: ['microsoft.storage/storageaccounts'],
  needs: [[control('${actionOf(id)}')]],
  yields: 'wornIdentities',
  stoppedBy: 'Say here what ends it.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/resource-provider-operations',
}
`

const testOf = (id) => `import { specify } from '../testing/specify.ts'
import { ${camel(id)} } from './${id}.ts'

specify(${camel(id)}, {
  roles: [
    ['a role that names the action', { actions: ['${actionOf(id)}'] }, 'yes'],
    ['a role that reads', { actions: ['*/read'] }, 'no'],
  ],
})
`
