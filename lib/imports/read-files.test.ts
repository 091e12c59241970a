import { describe, expect, it } from 'vitest'
import { fileOf, readText } from './facts-of.ts'
import { type ImportProgress, readFiles } from './read-files.ts'

const group = (name: string) => ({
  id: `/subscriptions/s1/resourceGroups/${name}`,
  name,
  type: 'Microsoft.Resources/resourceGroups',
  location: 'norwayeast',
})
const text = JSON.stringify([group('rg-kai'), group('rg-fjærpost')])
const namesIn = async (content: string | Uint8Array) => {
  const { facts, files } = await readText(content)
  return { names: facts.resourceGroups.map(({ name }) => name), problems: files[0]!.problems }
}
const utf16 = (content: string, bigEndian = false) => {
  const bytes = Buffer.from(content, 'utf16le')
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes)
}
const both = { names: ['rg-kai', 'rg-fjærpost'], problems: [] }

describe('the text of a file', () => {
  it.each([
    ['UTF-8', text],
    ['UTF-8 with a byte-order mark', `\ufeff${text}`],
    ['UTF-16 little endian, as Windows PowerShell writes it', utf16(`\ufeff${text}`)],
    ['UTF-16 big endian', utf16(`\ufeff${text}`, true)],
    ['UTF-16 without a mark', utf16(text)],
    ['JSON lines', [group('rg-kai'), group('rg-fjærpost')].map((row) => JSON.stringify(row)).join('\r\n')],
    ['pretty-printed', JSON.stringify(JSON.parse(text), null, 2)],
    [
      'a list of pages',
      JSON.stringify([{ value: [group('rg-kai')], nextLink: 'x' }, { value: [group('rg-fjærpost')] }]),
    ],
    ['a wrapper in a wrapper', JSON.stringify({ data: { value: JSON.parse(text) } })],
  ])('may be %s', async (_, content) => {
    expect(await namesIn(content)).toEqual(both)
  })

  it.each([1, 2, 3, 7, 64])('may arrive in pieces of %i bytes', async (pieceBytes) => {
    for (const content of [
      text,
      utf16(`\ufeff${text}`),
      JSON.stringify({ note: '\\"}]', value: JSON.parse(text) }, null, 1),
    ]) {
      const { facts, files } = await readFiles([fileOf(content, 'x', pieceBytes)])
      expect(files[0]?.problems).toEqual([])
      expect(facts.resourceGroups.map(({ name }) => name)).toEqual(both.names)
    }
  })

  it('in another encoding is read as far as it can be, and the problem is named', async () => {
    const latin = new Uint8Array(Buffer.from(text, 'latin1'))
    const { names, problems } = await namesIn(latin)
    expect(names[0]).toBe('rg-kai')
    expect(problems).toMatchObject([{ place: '[1]', reason: expect.stringContaining('not valid UTF-8') }])
  })

  it.each(['', '   \n', '\ufeff'])('that is empty (%j) is a problem of its own', async (content) => {
    expect((await namesIn(content)).problems).toEqual([{ place: 'line 1', reason: 'the file is empty' }])
  })

  it.each(['[]', '{"value":[]}'])('that is an empty list, %s, does not say of what', async (content) => {
    expect((await namesIn(content)).problems[0]?.reason).toMatch('an empty list')
  })
})

describe('broken JSON', () => {
  const [first] = text.slice(1).split(',{"id"')

  it('is named with its line and column, and complete elements around it are kept', async () => {
    const content = `[\n${JSON.stringify(group('rg-kai'))},\n{"id": tru},\n${JSON.stringify(group('rg-fjærpost'))}\n]`
    expect(await namesIn(content)).toEqual({
      names: both.names,
      problems: [{ place: '[1] (line 3, column 8)', reason: 'this is not valid JSON: a value expected, `t` found' }],
    })
  })

  it.each([
    ['is cut off in an element', `[${first}, {"id": "/subscr`, /ends in the middle of `\[1\]`/],
    ['is cut off between elements', `{"value":[${first}`, /ends before its last bracket/],
    ['has a bracket of another kind', `[${first}, {"id": [1}]`, /`]` expected, `}` found/],
    ['lacks a comma', `[${first} ${first}]`, /`,` or `]` expected, `{` found/],
    ['has a comma too many', `[${first},]`, /a value expected, `]` found/],
    ['lacks a closing quote', `[${first}, {"id": "x\n}]`, /a closing quote is missing/],
    ['has other text behind it', `[${first}] and so on`, /a list or an object expected, `a` found/],
  ])('that %s keeps what was complete before', async (_, content, reason) => {
    const { names, problems } = await namesIn(content)
    expect(names[0]).toBe('rg-kai')
    expect(problems.map((problem) => problem.reason).join()).toMatch(reason)
    expect(problems[0]?.place).toMatch(/^line \d+, column \d+$/)
  })

  it.each(['<html>', 'id,name\n1,2', 'WARNING: x', '\0\0\0\0'])(
    'that is none at all, %j, is refused once',
    async (content) => {
      expect((await namesIn(content)).problems).toMatchObject([{ place: 'line 1, column 1' }])
    },
  )
})

describe('what is not understood', () => {
  it('is named once with its place and counted, and the rest is read', async () => {
    const strange = Array.from({ length: 5000 }, () => ({ colour: 'blue' }))
    const { names, problems } = await namesIn(JSON.stringify({ value: [group('rg-kai'), ...strange] }))
    expect(names).toEqual(['rg-kai'])
    expect(problems).toEqual([
      { place: 'value[1]', reason: 'not an object of an export that is understood; it has `colour`', more: 4999 },
    ])
  })

  it('is a known kind without what is needed of it', async () => {
    const broken = { id: '/x', type: 'Microsoft.Authorization/roleAssignments', properties: { roleDefinitionId: 'r' } }
    expect((await namesIn(JSON.stringify([broken]))).problems).toEqual([
      { place: '[0]', reason: 'role assignments: `principalId` is missing' },
    ])
  })

  it('is an error that was exported instead of the thing', async () => {
    const error = { error: { code: 'AuthorizationFailed', message: 'The client has no access.' } }
    expect((await namesIn(JSON.stringify(error))).problems[0]?.reason).toMatch(
      '`AuthorizationFailed`: The client has no access.',
    )
  })

  it('is nested too deep, which does no harm', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const content = `[${JSON.stringify(group('rg-kai'))}, {"id": ${deep}}, ${JSON.stringify(group('rg-fjærpost'))}]`
    expect(await namesIn(content)).toEqual({
      ...both,
      problems: [{ place: '[1]', reason: 'nested deeper than 64 levels' }],
    })
  })

  it('is larger than an element can be, and is passed over', async () => {
    const large = 'x'.repeat(65 * 1024 * 1024)
    const content = `[${JSON.stringify(group('rg-kai'))}, {"id": "${large}"}, ${JSON.stringify(group('rg-fjærpost'))}]`
    expect(await namesIn(content)).toEqual({ ...both, problems: [{ place: '[1]', reason: 'larger than 64 MB' }] })
  })
})

describe('hostile names', () => {
  it('are names like any other', async () => {
    const row =
      `{"id":"/subscriptions/s1/resourceGroups/__proto__","name":"__proto__","type":"Microsoft.Resources/resourceGroups",
      "__proto__":{"polluted":true},"tags":{"__proto__":"x","constructor":"y"}}`.replace('\n', ' ')
    const { facts, files } = await readText(`[${row}]`)
    expect(files[0]?.problems).toEqual([])
    expect(facts.resourceGroups[0]?.id).toBe('/subscriptions/s1/resourcegroups/__proto__')
    expect(Object.entries(facts.resourceGroups[0]?.tags ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('that come twice in one object are no row, since nobody can say which is meant', async () => {
    const row = JSON.stringify(group('rg-kai')).replace('"name":', '"name":"first","name":')
    expect(await namesIn(`[${row}]`)).toEqual({
      names: [],
      problems: [{ place: '[0]', reason: expect.stringContaining('the name `name` is given twice') }],
    })
  })
})

describe('several files', () => {
  it('become one set of facts; each says what it held', async () => {
    const { files, facts } = await readFiles([
      fileOf(text, 'groups.json'),
      fileOf(
        JSON.stringify([group('RG-KAI'), { id: '/subscriptions/s1', subscriptionId: 's1', tenantId: 'T-1' }]),
        'mixed.json',
      ),
      fileOf('nonsense', 'notes.txt'),
    ])
    expect(facts.resourceGroups).toHaveLength(2)
    expect(files.map(({ name, recognised }) => [name, recognised])).toEqual([
      ['groups.json', [{ what: 'resource groups', count: 2 }]],
      [
        'mixed.json',
        [
          { what: 'resource groups', count: 1 },
          { what: 'subscriptions', count: 1 },
        ],
      ],
      ['notes.txt', []],
    ])
  })

  it('cover what they hold; the rest is absent, with the command that exports it', async () => {
    const { coverage } = await readText(JSON.stringify([{ id: 'u', userPrincipalName: 'ada@harbour.example' }]))
    expect(coverage.find(({ dataset }) => dataset === 'directory')).toEqual({
      dataset: 'directory',
      scope: '/',
      state: 'imported',
      count: 1,
    })
    const absent = coverage.filter(({ state }) => state === 'absent')
    expect(absent).toHaveLength(14)
    for (const { remedy } of absent) expect(remedy).toMatch(/^run `az /)
  })

  it('are of the tenant that most subscriptions are in', async () => {
    const rows = ['T-1', 'T-2', 'T-2'].map((tenantId, index) => ({
      id: `/subscriptions/s${index}`,
      subscriptionId: `s${index}`,
      tenantId,
    }))
    expect((await readText(JSON.stringify(rows))).tenantId).toBe('t-2')
    expect((await readText(text)).tenantId).toBeUndefined()
  })

  it('say how far reading has come', async () => {
    const progress: ImportProgress[] = []
    await readFiles([fileOf(text, 'a', 50), fileOf(text, 'b', 50)], { onProgress: (step) => progress.push(step) })
    expect(progress[0]).toEqual({ file: 'a', index: 0, bytes: 0, totalBytes: 0 })
    const size = fileOf(text).bytes!
    expect(progress.at(-1)).toEqual({ file: 'b', index: 1, bytes: size, totalBytes: 2 * size })
  })

  it('are left as soon as the reading is aborted', async () => {
    const abort = new AbortController()
    const reading = readFiles([fileOf(text, 'a', 20), fileOf(text, 'b')], {
      signal: abort.signal,
      onProgress: ({ bytes }) => bytes > 50 && abort.abort(new Error('enough')),
    })
    await expect(reading).rejects.toThrow('enough')
  })
})
