import { camel, withListed } from './listed.mjs'

/** A resource type. As it is written, it is of a provider that Azure does not have. */
export const newType = (id) => ({
  files: { [`lib/resources/types/${id}.ts`]: typeOf(id) },
  edits: [{ path: 'lib/resources/index.ts', edit: (text) => withListed(text, { id, from: './types' }) }],
  next: [
    `1. Say in lib/resources/types/${id}.ts its type, category, and which of its properties are kept.`,
    '2. Where identities hide outside its `identity` block, say so in `wears`, and test that in lib/resources/wears.test.ts.',
    '3. node scripts/test.mjs unit lib/resources',
  ],
})

const typeOf = (id) => `import type { ResourceType } from '../resource-type.ts'

export const ${camel(id)}: ResourceType = {
  type: 'microsoft.example/${camel(id).toLowerCase()}s',
  label: '${id.replaceAll('-', ' ')}',
  plural: '${id.replaceAll('-', ' ')}s',
  category: 'other',
  settings: ['publicNetworkAccess'],
}
`
