import { describe, expect, it } from 'vitest'
import { factsOf, fileOf, readText } from '../facts-of.ts'
import { readFiles } from '../read-files.ts'

const asked = ['AAAAAAAA-0000-0000-0000-000000000001', 'aaaaaaaa-0000-0000-0000-000000000002']
const user = { id: asked[1], userPrincipalName: 'ada@harbour.example' }

describe('ids looked up in the directory', () => {
  it.each([asked, { ids: asked, types: ['user'] }])(
    'are a list of GUIDs or the request that held them',
    async (export_) => {
      const files = [fileOf(JSON.stringify(export_)), fileOf(JSON.stringify([user]))]
      const { facts } = await readFiles(files)
      expect(facts.directoryLookups.map(({ id }) => id)).toEqual(asked.map((id) => id.toLowerCase()))
    },
  )

  it('say nothing without what the directory answered', async () => {
    const { facts, files } = await readText(JSON.stringify(asked))
    expect(facts.directoryLookups).toEqual([])
    expect(files[0]?.problems[0]?.reason).toMatch('what it answered is not among the files')
  })

  it('are no ids that an answer of Graph lists', async () => {
    const context = 'https://graph.microsoft.com/v1.0/$metadata#Collection(Edm.String)'
    await expect(factsOf({ '@odata.context': context, value: asked })).rejects.toThrow('without saying of what')
  })
})
