import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexOf } from '#lib/graph/tenant/tenant-index.ts'
import { noFacts, type RoleAssignment } from '#lib/model/facts.ts'
import { roleKey } from '#lib/model/guid.ts'
import { scopeId } from '#lib/model/scope.ts'
import { fold, wordsOf } from './fold.ts'
import { gramIndexOf, match } from './gram-index.ts'
import { search } from './search.ts'

function drained<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What the index must say, by looking at every text; less than three bytes begin a word or are not found. */
function plainly(text: string, word: string): number {
  if (text === word) return match.exact
  if (text.startsWith(word)) return match.prefix
  let at = text.indexOf(word)
  if (at === -1) return match.none
  for (; at !== -1; at = text.indexOf(word, at + 1)) if (!/[a-z0-9]|[^ -~]/u.test(text[at - 1]!)) return match.word
  return new TextEncoder().encode(word).length < 3 ? match.none : match.substring
}

describe('texts by their threes', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '-', '1', 'é', '~', '|', '日'), maxLength: 7 })

  it('finds what looking at every text finds, and says as well how', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), letters, (texts, word) => {
        fc.pre(word !== '')
        const found = new Array(texts.length).fill(match.none)
        drained(gramIndexOf(texts.length, (place) => texts[place]!)).find(
          word,
          () => true,
          (place, how) => {
            expect(found[place]).toBe(match.none)
            found[place] = how
          },
        )
        expect(found).toEqual(texts.map((text) => plainly(text, word)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the search', () => {
  const subscription = '11111111-2222-4333-8444-555555555555'
  const group = `/subscriptions/${subscription}/resourcegroups/rg-harbour`
  const storage = (name: string, tags?: Record<string, string>) => ({
    id: scopeId(`${group}/providers/microsoft.storage/storageaccounts/${name}`),
    name,
    type: 'microsoft.storage/storageaccounts',
    location: 'westeurope',
    tags,
    wears: [],
  })
  const facts = noFacts()
  facts.subscriptions.push({ id: scopeId(`/subscriptions/${subscription}`), name: 'Lighthouse' })
  facts.resourceGroups.push({ id: scopeId(group), name: 'rg-harbour' })
  facts.resources.push(
    storage('stoldtide'),
    storage('tidepool'),
    storage('tide'),
    storage('st-tide', { team: 'Fréjus' }),
    storage('ebb', { stage: 'tide' }),
  )
  const role = roleKey('aaaaaaaa-2222-4333-8444-555555555555')
  facts.roleDefinitions.push({
    id: role,
    name: 'Tide Table Reader',
    custom: true,
    assignableScopes: [],
    permissions: [],
  })
  facts.principals.push({ id: 'p-1', kind: 'user', displayName: 'Ada' } as never)
  facts.roleAssignments.push({
    id: scopeId(`${group}/providers/microsoft.authorization/roleassignments/1`),
    scope: scopeId(group),
    principalId: 'p-1',
    roleId: role,
    state: 'active',
  } as RoleAssignment)
  const index = indexOf(facts, [])
  const labels = async (question: string) => (await search({ index }, question)).hits.map(({ label }) => label)

  it('ranks a name before one that begins so, then one with such a word, then one that holds it, then all else', async () => {
    expect(await labels('tide')).toEqual(['tide', 'tidepool', 'st-tide', 'stoldtide', 'ebb', 'Ada'])
  })

  it('finds by type, place, tag, role and id, whatever the case', async () => {
    expect(await labels('STORAGE ebb')).toEqual(['ebb'])
    expect(await labels('lighthouse pool')).toEqual(['tidepool'])
    expect(await labels('team=frejus')).toEqual(['st-tide'])
    expect(await labels('table reader')).toEqual(['Ada'])
    expect(await labels('p-1')).toEqual(['Ada'])
    expect((await labels(subscription))[0]).toBe('Lighthouse')
  })

  it('finds a resource by its whole id, and by a part of it', async () => {
    const id = `${group}/providers/Microsoft.Storage/storageAccounts/tide`
    expect((await labels(id))[0]).toBe('tide')
    expect(await labels(id.slice(0, -2))).toContain('tide')
  })

  it('names the roles that are called so, with how often each is given', async () => {
    expect((await search({ index }, 'tide')).roles).toEqual([{ name: 'Tide Table Reader', assignments: 1 }])
  })

  it('counts everything and answers the best', async () => {
    const { hits, total } = await search({ index }, 'e')
    expect(total).toBe(hits.length)
    expect(await search({ index }, '  ')).toEqual({ hits: [], total: 0, roles: [] })
  })
})

describe('words of a question', () => {
  it('are folded, and an id counts as its parts', () => {
    expect(fold('Fréjus=Ä')).toBe('frejus:a')
    expect(wordsOf('/subscriptions/S/resourceGroups/rg/providers/M.Web/sites/app')).toEqual([
      'm.web',
      'sites',
      'app',
      'rg',
      's',
    ])
    expect(wordsOf('b a b')).toEqual(['b', 'a'])
  })
})
