import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { piecesOf } from '../learn/glossary.ts'
import { readingOf } from '../learn/reading-ease.ts'
import { sectionOf } from '../learn/section-of.ts'
import type { statements } from '../learn/statements.ts'
import { seen, shownFor } from '../server/exercises/seen.ts'
import { type Tenant, tenantFromDraft } from '../server/runtime.ts'
import { sampleDraft } from '../server/sample-draft.ts'
import type { Exercise, Question, See } from './exercise.ts'
import { exercises } from './exercises/index.ts'
import { judged } from './judged.ts'

let tenant: Tenant
let see: See
beforeAll(async () => {
  tenant = tenantFromDraft(await sampleDraft())
  see = seen(tenant)
})

const slips = /\bundefined\b|\bnull\b|\bNaN\b|\[object|[{}]| {2}|\(\)|“”|[.!?]{2}(?:\s|$)|\s[,.;](?:\s|$)/

it('the list has every file, each named after its exercise', () => {
  const files = readdirSync(new URL('./exercises', import.meta.url))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace('.ts', ''))
  expect(exercises.map(({ id }) => id).sort()).toEqual(files.sort())
  expect(exercises).toHaveLength(10)
})

it('the statements of the overview are exercised: kinds, life, sharing, slots, tokens, access, deletion, choice', () => {
  const taught = new Set(exercises.flatMap(({ teaches }) => teaches))
  for (const id of [
    'twoKinds',
    'systemDies',
    'userLives',
    'userShared',
    'slotNamed',
    'severalIdentities',
    'inherited',
    'throughGroups',
    'deletionOfResource',
    'leftOver',
    'indirect',
    'userUses',
  ] satisfies (keyof typeof statements)[])
    expect(taught).toContain(id)
})

describe.each(exercises.map((exercise): [string, Exercise] => [exercise.id, exercise]))('%s', (_, exercise) => {
  const put = () => exercise.ask(see) as Question
  const clicks = () => see(put().view).nodes.map(({ id }) => ({ id, ...judged(put(), see, id) }))

  it('asks something of the sample tenant, and leads to a section that there is', () => {
    expect(put()).toBeDefined()
    expect(sectionOf(exercise.section)).toBeDefined()
  })

  it('draws a small picture in which an answer can be clicked, and something else as well', () => {
    const { nodes } = shownFor(tenant, put().view)
    const ids = new Set(nodes.map(({ id }) => id))
    expect(nodes.length).toBeLessThan(25)
    expect(put().answers.length).toBeGreaterThan(0)
    expect(put().answers.some((id) => ids.has(id))).toBe(true)
    expect(clicks().filter(({ isRight }) => !isRight).length).toBeGreaterThan(0)
    expect(
      clicks()
        .filter(({ isRight }) => isRight)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...put().answers].sort())
  })

  it('gives every click a reason of its own, composed without a slip', () => {
    for (const { id, sentences } of clicks()) {
      expect(sentences.length, id).toBeGreaterThan(1)
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(slips)
        expect(sentence).toMatch(/[.!?]$/)
      }
    }
    const why = (right: boolean) => clicks().flatMap((one) => (one.isRight === right ? [one.sentences[0]] : []))
    expect(why(true).filter((said) => why(false).includes(said))).toEqual([])
  })

  it('asks and answers in short, plain sentences', () => {
    const texts = [put().text, ...clicks().map(({ sentences }) => sentences[0]!)]
    const plain = texts.map((text) => namesAsCode(text)).join(' ')
    const { longest, grade } = readingOf(plain)
    expect(longest).toBeLessThanOrEqual(30)
    expect(grade).toBeLessThan(9)
    expect(piecesOf(put().text)).toHaveLength(1)
  })

  it('is not put where there is nothing to ask about', () => {
    expect(exercise.ask(() => ({ nodes: [], edges: [] }))).toBeUndefined()
  })
})

/** Names of the tenant are no words of ours. */
function namesAsCode(text: string): string {
  const names = see({ audience: 'everyone' }).nodes.map(({ label }) => label)
  return [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .reduce((said, name) => said.replaceAll(name, '`x`'), text)
    .replaceAll('``', '`')
}

it.each([
  ['kinds', ['adf-tides-prod']],
  ['slot-names', ['app-booking-prod/slots/staging']],
  ['deletion', ['id-app-common']],
  ['token-use', ['app-booking-dev', 'app-booking-test']],
  ['inheritance', ['Reader']],
  ['group-access', ['id-nightly-report']],
  ['what-if', ['Key Vault Secrets User', 'Storage Account Contributor']],
  ['can-become', ['Liv Strand', 'id-platform-deploy']],
  ['choice-of-kind', ['id-booking-test']],
])('%s: %j answers it in the sample tenant, and nothing else does', (id, labels) => {
  const { answers, view } = exercises.find((one) => one.id === id)!.ask(see)!
  const byId = new Map(see(view).nodes.map((node) => [node.id, node.label]))
  expect(answers.map((answer) => byId.get(answer)).sort()).toEqual(labels)
})

it('sharing: any of a dozen resources answers it', () => {
  const { answers, text } = exercises.find((one) => one.id === 'sharing')!.ask(see)!
  expect(text).toContain('`id-app-common`')
  expect(answers.length).toBe(12)
})

describe('what is clicked', () => {
  const question = () => exercises[0]!.ask(see)!
  const picture = () => see(question().view)

  it('may be a line, which is told and asks for a node', () => {
    const { isRight, sentences } = judged(question(), see, picture().edges[0]!.id)
    expect(isRight).toBe(false)
    expect(sentences.join(' ')).toMatch(/^That is a line .* wears /)
  })

  it('may be a fold, or nothing of the picture', () => {
    expect(judged(question(), see, 'fold:x').sentences[0]).toMatch(/stands for several/)
    expect(judged(question(), see, 'resource:/nowhere').sentences[0]).toMatch(/not in the picture/)
  })
})
