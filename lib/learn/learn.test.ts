import { describe, expect, it } from 'vitest'
import { chapters } from './chapters/index.ts'
import { glossary, piecesOf, plainText, termOf } from './glossary.ts'
import { readingOf } from './reading-ease.ts'
import { sectionTitles } from './section-titles.ts'
import { sideBySide } from './side-by-side.ts'
import { type StatementId, statements } from './statements.ts'
import { tokenWays } from './token-ways.ts'

const sections = chapters.flatMap((chapter) => chapter.sections)
const textsOf = ({ text, points = [] }: (typeof sections)[number]) => [...text, ...points]
const stepTexts = Object.values(tokenWays).map(({ steps }) => steps.map(({ text }) => text))
const comparisons = Object.values(sideBySide).flatMap(({ aspect, system, user }) => [aspect, system, user])

/** Words that carry the meaning, by how they begin. */
const stemsOf = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z\d]+/)
      .filter(
        (word) =>
          word.length > 3 &&
          !/^(?:that|this|with|what|whose|which|they|from|have|than|then|each|some|must)$/.test(word),
      )
      .map((word) => word.slice(0, 5)),
  )
/** All that is said in a section, in its comparison and in its way to a token. */
const saidIn = (section: (typeof sections)[number]) =>
  stemsOf(
    [
      section.title,
      ...textsOf(section),
      ...(section.sideBySide ? comparisons : []),
      ...(section.tokenWay ? tokenWays[section.tokenWay].steps.map(({ text }) => text) : []),
    ]
      .map(plainText)
      .join(' '),
  )
/** How much of a statement a section says, from 0 to 1. */
function shareSaid(statement: string, section: (typeof sections)[number]): number {
  const [wanted, said] = [[...stemsOf(statement)], saidIn(section)]
  return wanted.filter((stem) => said.has(stem)).length / wanted.length
}

/** What Microsoft's overview tells of, and what has to be known beside it. */
const overview: Record<string, StatementId[]> = {
  'what it saves one from': ['secretsLeak', 'noSecret', 'anyService', 'noCost'],
  'where it stands among identities': ['humansAndMachines', 'workloadIdentities', 'isServicePrincipal', 'devices'],
  kinds: ['twoKinds', 'systemCreated', 'userCreated'],
  'life cycle': ['systemDies', 'userLives'],
  sharing: ['systemNotShared', 'userShared'],
  names: ['systemNamed', 'slotNamed', 'userNamed'],
  'use cases': ['systemUses', 'userUses', 'inLogs'],
  'token use': ['askForToken', 'tokenForOne', 'hostIsBoundary', 'severalIdentities', 'federation'],
  authorisation: [
    'authorised',
    'roleAtScope',
    'inherited',
    'throughGroups',
    'conditions',
    'denies',
    'otherDoors',
    'indirect',
  ],
  deletion: ['deletionOfResource', 'softDeleted', 'leftOver', 'recreated'],
  'swap, move and transfer': ['slotSwap', 'moved', 'userNotMoved', 'transferred'],
  'limits and delays': ['tokensLive', 'roleDelay', 'groupDelay', 'budgets', 'restricted'],
}

describe('what is taught', () => {
  it.each(Object.entries(statements))('%s has its place: %s', (id) => {
    const places = sections.filter(({ teaches }) => teaches.includes(id as StatementId))
    expect(places.length).toBeGreaterThan(0)
  })

  it.each(Object.entries(statements))('%s is told in the words of its place: %s', (id, statement) => {
    const places = sections.filter(({ teaches }) => teaches.includes(id as StatementId))
    expect(Math.max(...places.map((section) => shareSaid(statement, section)))).toBeGreaterThanOrEqual(0.4)
  })

  it('other sections say far less of a statement than its place, so that a wrong place is seen', () => {
    const elsewhere = Object.entries(statements).map(([id, statement]) => {
      const others = sections.filter(({ teaches }) => !teaches.includes(id as StatementId))
      return others.reduce((sum, section) => sum + shareSaid(statement, section), 0) / others.length
    })
    expect(elsewhere.reduce((sum, share) => sum + share, 0) / elsewhere.length).toBeLessThan(0.25)
  })

  it.each(Object.entries(overview))('the overview of managed identities has a place for %s', (_, ids) => {
    for (const id of ids)
      expect(
        sections.some(({ teaches }) => teaches.includes(id)),
        id,
      ).toBe(true)
  })

  it('is titled the same where a link leads to it', () => {
    expect([...sectionTitles]).toEqual(sections.map(({ id, title }) => [id, title]))
  })

  it('is all in the overview', () => {
    expect(Object.values(overview).flat().sort()).toEqual(Object.keys(statements).sort())
  })

  it('has an anchor of its own for each section, and a page of Microsoft’s', () => {
    expect(new Set([...sections, ...chapters].map(({ id }) => id)).size).toBe(sections.length + chapters.length)
    for (const { reference } of sections) expect(reference).toMatch(/^https:\/\/learn\.microsoft\.com\/[a-z]/)
  })
})

describe('how it is told', () => {
  it.each(sections.map((section) => [section.id, section] as const))('%s reads easily', (_, section) => {
    const { grade, longest, words } = readingOf(textsOf(section).map(plainText).join(' '))
    expect(grade).toBeLessThan(10)
    expect(longest).toBeLessThanOrEqual(30)
    expect(words).toBeGreaterThan(25)
    expect(words).toBeLessThan(150)
  })

  it('tells each way to a token and both kinds side by side as easily', () => {
    for (const texts of [...stepTexts, comparisons]) {
      const { grade, longest } = readingOf(texts.map((text) => plainText(`${text.replace(/[.]?$/, '.')}`)).join(' '))
      expect(grade).toBeLessThan(9)
      expect(longest).toBeLessThanOrEqual(25)
    }
  })

  it('has a place for each way to a token, and for both kinds side by side', () => {
    expect(sections.flatMap(({ tokenWay }) => tokenWay ?? []).sort()).toEqual(Object.keys(tokenWays).sort())
    expect(sections.filter((section) => section.sideBySide)).toHaveLength(1)
  })

  it('goes from one who takes part to another at each step', () => {
    for (const { actors, steps } of Object.values(tokenWays))
      for (const { from, to } of steps) {
        expect(from).not.toBe(to)
        expect(actors[from] && actors[to]).toBeTruthy()
      }
  })

  it('reads easily as a whole', () => {
    const { grade, sentences, words } = readingOf(sections.flatMap(textsOf).map(plainText).join(' '))
    expect(grade).toBeLessThan(8)
    expect(words / sentences).toBeLessThan(15)
  })
})

describe('the glossary', () => {
  const linked = new Set(
    [...sections.flatMap(textsOf), ...stepTexts.flat(), ...comparisons]
      .flatMap(piecesOf)
      .flatMap(({ term }) => term ?? []),
  )

  it('has every word that a section leads to', () => {
    expect([...linked].filter((term) => !termOf(term))).toEqual([])
  })

  it('is in order, without a word twice, and leads to sections that there are', () => {
    const terms = glossary.map(({ term }) => term)
    expect(terms).toEqual([...new Set(terms)].sort())
    const ids = new Set(sections.map(({ id }) => id))
    expect(glossary.flatMap(({ section }) => (section && !ids.has(section) ? [section] : []))).toEqual([])
  })

  it('says what each word means as easily, and briefly', () => {
    const readings = glossary.map(({ means }) => readingOf(plainText(means)))
    expect(readings.filter(({ longest, words }) => longest > 25 || words > 60)).toEqual([])
    expect(readings.reduce((sum, { grade }) => sum + grade, 0) / readings.length).toBeLessThan(8)
  })

  it('splits a text where words lead to it', () => {
    expect(piecesOf('A [[token]] of [[many roles|role definition]].')).toEqual([
      { text: 'A ' },
      { text: 'token', term: 'token' },
      { text: ' of ' },
      { text: 'many roles', term: 'role definition' },
      { text: '.' },
    ])
  })
})
