import { camel, heading, withLine, withListed } from './listed.mjs'

const folder = 'lib/warnings/rules'

/** A warning. As it is written, it finds identities with a tag that nobody uses, so that it disturbs nothing. */
export const newRule = (id) => ({
  files: { [`${folder}/${id}.ts`]: ruleOf(id), [`${folder}/${id}.test.ts`]: testOf(id) },
  edits: [
    { path: `${folder}/index.ts`, edit: (text) => withListed(text, { id, from: '.' }) },
    {
      path: 'lib/explain/sections-of-rules.ts',
      edit: (text) =>
        withLine(text, `  ['${id}', 'nothing-by-itself'],`, {
          like: /^ {2}\['[\w-]+', '/,
          key: (line) => line.split("'")[1],
        }),
    },
  ],
  next: [
    `1. Say in ${folder}/${id}.ts what it finds; the test beside it holds its fixture, a small tenant.`,
    '2. In lib/explain/sections-of-rules.ts name the section of Learn that says more.',
    `3. node scripts/test.mjs unit ${folder}/${id} lib/warnings lib/server/explain`,
    '4. npm run docs writes its line in docs/warnings.md.',
  ],
})

const ruleOf = (id) => `import { shown } from '../../model/facts.ts'
import { grantEvidence } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Rule } from '../rule.ts'
import { identityEvidence, ofIdentity } from '../subject.ts'

export const ${camel(id)}: Rule = {
  id: '${id}',
  title: '${heading(id)}',
  category: 'lifecycle',
  description: 'An identity that carries the tag lanyard-${id} holds roles.',
  why: 'Say here what goes wrong where this is left as it is. Say in a second sentence what that costs.',
  guard: 'Only identities that carry the tag are looked at.',
  reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview',
  needs: ['roleAssignments'],
  check(index) {
    const observations = index.identities.all.flatMap((identity) => {
      if (!identity.principalId || identity.resource?.tags?.['lanyard-${id}'] === undefined) return []
      const grants = grantsOf(index, identity.principalId)
      if (grants.length === 0) return []
      const own = grants.filter(({ through }) => through.length === 0)
      return {
        ...ofIdentity(identity),
        severity: 'low' as const,
        severityReason: 'say here why it is as bad as that, and no worse',
        evidence: [
          identityEvidence(identity, 'it carries the tag'),
          ...grants.map((grant) => grantEvidence(index, grant)),
        ],
        remedy: {
          text: 'Say here what to do, as one would tell a colleague.',
          ...removeAssignments(own.map(({ assignment }) => shown(assignment))),
        },
      }
    })
    return { observations }
  },
}
`

const testOf = (id) => `import { describe, expect, it } from 'vitest'
import { identity, judged, rg, roles } from '../testing/judged.ts'

const rule = '${id}'
const worn = identity('id-buoy')

/** The fixture: a user-assigned identity that one virtual machine wears, and its role. */
const tenant = (tags: Record<string, string>) => ({
  resources: [
    { id: worn, tags },
    { id: \`\${rg}/providers/Microsoft.Compute/virtualMachines/vm\`, wears: [{ identityId: worn, principalId: 'p' }] },
  ],
  roles,
  assignments: [{ who: 'p', role: 'Reader', at: rg }],
})
const tagged = tenant({ 'lanyard-${id}': 'yes' })

describe('${heading(id).toLowerCase()}', () => {
  it('is found', () => {
    expect(judged(rule, tagged).findings).toMatchObject([{ subjectName: 'id-buoy', severity: 'low' }])
  })

  it('is not found without the tag, or without a role', () => {
    expect(judged(rule, tenant({})).subjects).toEqual([])
    expect(judged(rule, { ...tagged, assignments: [] }).subjects).toEqual([])
  })

  it('is unknown where role assignments were not read', () => {
    expect(judged(rule, tagged, ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
`
