import { describe, expect, it } from 'vitest'
import type { Remedy } from '../model/warning.ts'
import { rules } from './rules/index.ts'
import { type Told, toldBy } from './testing/judged.ts'

// Every rule's own tests run here once more, before those below look at what the rules said in them.
for (const { id } of rules) await import(`./rules/${id}.test.ts`)

/** What a language has no words for. */
const wordless = new Map([
  ['identity-with-secret', { language: 'bicep', because: 'no template holds the secrets of a managed identity' }],
  ['privileged-directory-role', { language: 'bicep', because: 'its Microsoft Graph types know no directory roles' }],
])
const languages = ['azureCli', 'powerShell', 'bicep', 'terraform'] as const satisfies (keyof Remedy)[]

describe.each(rules)('$id', ({ id }) => {
  const told = (): Told => toldBy.get(id) ?? { findings: [], fine: 0, unknown: 0 }

  it('has a tenant in which it finds something', () => {
    expect(told().findings.length).toBeGreaterThan(0)
  })

  it('has a tenant in which it finds nothing, and all that it needs was read', () => {
    expect(told().fine).toBeGreaterThan(0)
  })

  it('has a tenant in which what it needs is missing, and says so in place of finding anything', () => {
    expect(told().unknown).toBeGreaterThan(0)
  })

  it('says what to do in every language', () => {
    const said = languages.filter((language) => told().findings.some(({ remedy }) => remedy[language]))
    expect(said).toEqual(languages.filter((language) => language !== wordless.get(id)?.language))
  })

  it('has evidence and a reason for each of its findings', () => {
    for (const { evidence, severityReason } of told().findings) {
      expect(evidence.length).toBeGreaterThan(0)
      expect(severityReason).not.toBe('')
    }
  })
})
