import { camel, withLine, withListed } from './listed.mjs'

const folder = 'lib/imports/formats'

/** A format of files. As it is written, it recognises objects that say so themselves and reads a device from each. */
export const newFormat = (id) => ({
  files: { [`${folder}/${id}.ts`]: formatOf(id), [`${folder}/${id}.test.ts`]: testOf(id) },
  edits: [
    { path: 'lib/imports/index.ts', edit: (text) => withListed(text, { id, from: './formats' }) },
    {
      path: 'lib/imports/index.test.ts',
      edit: (text) =>
        withLine(text, `  ${keyOf(id)}: { kindOfExport: '${id}', id: 'x', name: 'kiosk' },`, {
          after: 'const oneOfEach = {',
          like: /^ {2}'?[a-z-]+'?: (?:\{|\w+\(|guid)/,
          key: (line) => /[a-z-]+/.exec(line)[0],
        }),
    },
  ],
  next: [
    `1. Say in ${folder}/${id}.ts by what it is recognised and what facts it states.`,
    '2. In lib/imports/index.test.ts make the object of it look like a real one: no other format may recognise it.',
    `3. node scripts/test.mjs unit ${folder}/${id} lib/imports/index`,
    '4. npm run docs writes its line in docs/formats.md.',
  ],
})

const keyOf = (id) => (id.includes('-') ? `'${id}'` : id)

const formatOf = (id) => `import { z } from 'zod'
import { principalId } from '#lib/model/guid.ts'
import { objectOf } from '#lib/resources/json-value.ts'
import type { ImportFormat } from '../import-format.ts'

const schema = z.object({ id: z.string(), name: z.string() })

/** Say here which program writes it, and by which command. */
export const ${camel(id)}: ImportFormat = {
  id: '${id}',
  label: '${id.replaceAll('-', ' ')}',
  recognises: (value) => objectOf(value).kindOfExport === '${id}',
  read(value, into) {
    const { id, name } = schema.parse(value)
    into.add('principals', { id: principalId(id), kind: 'device', displayName: name })
  },
}
`

const testOf = (id) => `import { expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

/** The fixture: one object as the program writes it. */
const row = { kindOfExport: '${id}', id: 'B-1', name: 'kiosk-4' }

it('each object is a principal', async () => {
  expect((await factsOf([row])).principals).toEqual([{ id: 'b-1', kind: 'device', displayName: 'kiosk-4' }])
})

it('one that lacks something is a problem with its place', async () => {
  await expect(factsOf([{ ...row, name: undefined }])).rejects.toThrow('name')
})
`
