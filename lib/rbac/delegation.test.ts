import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { principalId, roleKey } from '../model/guid.ts'
import { allowsRole, constraintOf, holdsFor, mayAssign } from './delegation.ts'
import { delegationWords } from './delegation-words.ts'

const owner = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'
const administrator = '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9'
const pull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'
const reader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
const dara = 'ea585310-c95c-4a68-af22-49af4363bbb1'
const called = new Map([
  [roleKey(owner), 'Owner'],
  [roleKey(administrator), 'User Access Administrator'],
  [roleKey(pull), 'AcrPull'],
  [roleKey(reader), 'Storage Blob Data Reader'],
])
const names = {
  role: (key: string) => called.get(roleKey(key)) ?? key,
  principal: (id: string) => (id === dara ? 'Dara' : id),
}

const about = (source: string, attribute: string) => `@${source}[Microsoft.Authorization/roleAssignments:${attribute}]`
const limited = (verb: string, limit: string) =>
  `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/${verb}'})) OR (${limit}))`
/** As the portal writes it: the same limit on assigning and on taking away. */
const portal = (limit: (source: string) => string) =>
  `${limited('write', limit('Request'))} AND ${limited('delete', limit('Resource'))}`
const anyOf = (...ids: string[]) => `ForAnyOfAnyValues:GuidEquals {${ids.join(', ')}}`
const role = (source: string, ...ids: string[]) => `${about(source, 'RoleDefinitionId')} ${anyOf(...ids)}`
const wordsOf = (text: string) => delegationWords(constraintOf(text)!, names)

describe('a condition that limits which roles may be assigned', () => {
  const text = portal((source) => role(source, reader, pull))

  it('allows those roles and no other, with dashes or without', () => {
    for (const written of [
      text,
      text.replaceAll(pull, pull.replaceAll('-', '')),
      text.replaceAll(pull, pull.toUpperCase()),
    ]) {
      const constraint = constraintOf(written)!
      expect(constraint.roles).toEqual([roleKey(reader), roleKey(pull)])
      expect(allowsRole(constraint, roleKey(pull))).toBe(true)
      expect(allowsRole(constraint, roleKey(owner))).toBe(false)
      expect(allowsRole(constraint, 'other')).toBe(false)
    }
  })

  it('limits taking away by what is there, and leaves every other action alone', () => {
    const { condition } = constraintOf(text)!
    expect(holdsFor(condition, 'delete', { role: roleKey(owner) })).toBe('no')
    expect(holdsFor(condition, 'delete', { role: roleKey(pull) })).toBe('yes')
    const onlyWrite = constraintOf(limited('write', role('Request', pull)))!
    expect(holdsFor(onlyWrite.condition, 'delete', { role: roleKey(owner) })).toBe('yes')
  })

  it('may name the roles that are left out instead', () => {
    const allBut = `ForAnyOfAllValues:GuidNotEquals {${owner}, ${administrator}}`
    const constraint = constraintOf(portal((source) => `${about(source, 'RoleDefinitionId')} ${allBut}`))!
    expect(allowsRole(constraint, roleKey(owner))).toBe(false)
    expect(allowsRole(constraint, 'other')).toBe(true)
  })

  it('leaves out nothing where one unlike value is enough: a slip that Azure takes as it stands', () => {
    const slip = `ForAnyOfAnyValues:GuidNotEquals {${owner}, ${administrator}}`
    const constraint = constraintOf(limited('write', `${about('Request', 'RoleDefinitionId')} ${slip}`))!
    expect(allowsRole(constraint, roleKey(owner))).toBe(true)
  })

  it('may limit to whom, by type or by name', () => {
    const byType = constraintOf(
      limited(
        'write',
        `${role('Request', pull)} AND ${about('Request', 'PrincipalType')} ForAnyOfAnyValues:StringEqualsIgnoreCase {'serviceprincipal'}`,
      ),
    )!
    expect(mayAssign(byType.condition, { role: roleKey(pull), principalType: 'ServicePrincipal' })).toBe(true)
    expect(mayAssign(byType.condition, { role: roleKey(pull), principalType: 'User' })).toBe(false)
    const byName = constraintOf(limited('write', `${about('Request', 'PrincipalId')} ${anyOf(dara)}`))!
    expect(byName.principals).toEqual([dara])
    expect(mayAssign(byName.condition, { principal: principalId(dara) })).toBe(true)
    expect(mayAssign(byName.condition, { principal: 'other' })).toBe(false)
  })

  it('allows at most what it says where it asks for more than can be judged', () => {
    const constraint = constraintOf(`@Resource[HasObotoken] boolequals true && (${role('Request', pull)})`)!
    expect(holdsFor(constraint.condition, 'write', { role: roleKey(pull) })).toBe('maybe')
    expect(allowsRole(constraint, roleKey(pull))).toBe(true)
    expect(allowsRole(constraint, roleKey(owner))).toBe(false)
  })

  it('turned around by not, or by the wrong source, limits no more than is certain', () => {
    expect(allowsRole(constraintOf(`!(${role('Request', owner)})`)!, roleKey(owner))).toBe(false)
    expect(allowsRole(constraintOf(`!(${role('Request', owner)})`)!, roleKey(pull))).toBe(true)
    expect(allowsRole(constraintOf(role('Resource', pull))!, roleKey(owner))).toBe(true)
  })
})

describe('in words', () => {
  it.each([
    [
      portal(
        (source) =>
          `${role(source, reader, pull)} AND ${about(source, 'PrincipalType')} ForAnyOfAnyValues:StringEqualsIgnoreCase {'ServicePrincipal'}`,
      ),
      'may assign only Storage Blob Data Reader and AcrPull, only to service principals; may take away no other assignments',
    ],
    [limited('write', role('Request', pull)), 'may assign only AcrPull'],
    [limited('delete', role('Resource', pull)), 'may take away only AcrPull'],
    [
      portal(
        (source) => `${about(source, 'RoleDefinitionId')} ForAnyOfAllValues:GuidNotEquals {${owner}, ${administrator}}`,
      ),
      'may assign any role but Owner and User Access Administrator; may take away no other assignments',
    ],
    [
      limited('write', `${about('Request', 'PrincipalId')} ${anyOf(dara.replaceAll('-', ''))}`),
      'may assign any role, only to Dara',
    ],
    [
      limited(
        'write',
        `(${role('Request', pull)}) OR (${role('Request', reader)} AND ${about('Request', 'PrincipalType')} StringEquals 'User')`,
      ),
      'may assign only AcrPull, or only Storage Blob Data Reader, only to users',
    ],
    [
      `@Resource[HasObotoken] boolequals true && (${role('Request', pull)})`,
      'may assign only AcrPull, only where the rest of the condition holds',
    ],
    [`!(${role('Request', owner)})`, 'may assign any role but Owner'],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toBe(words)
  })

  it.each([
    "(!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'})) OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'passes')",
    '@Resource[HasObotoken] boolequals true',
  ])('nothing is said of `%s`, which limits no assigning', (text) => {
    expect(wordsOf(text)).toBeUndefined()
  })

  it('a long list is cut', () => {
    const ids = Array.from({ length: 23 }, (_, at) => `1c0163c0-47e6-4577-8991-${String(at).padStart(12, '0')}`)
    expect(wordsOf(limited('write', role('Request', ...ids)))).toMatch(/ and 14 more$/)
  })
})

const builtInRoles = new URL('../../../shared/data/builtin-roles.json', import.meta.url)

describe.skipIf(!existsSync(builtInRoles))('the built-in roles that assign roles under a condition', () => {
  type Block = { actions: string[]; condition?: string | null }
  const roles = JSON.parse(readFileSync(builtInRoles, 'utf8')) as {
    name: string
    roleName: string
    permissions: Block[]
  }[]
  const names = new Map(roles.map((one) => [roleKey(one.name), one.roleName]))
  const conditions = roles.flatMap(({ roleName, permissions }) =>
    permissions.flatMap(({ condition }) => (condition ? [{ roleName, condition }] : [])),
  )
  const delegating = conditions.filter(({ condition }) => condition.includes('roleAssignments:'))

  it('are all read, every guid of theirs as a role', () => {
    expect(new Set(conditions.map(({ roleName }) => roleName)).size).toBe(29)
    for (const { roleName, condition } of conditions)
      expect([roleName, constraintOf(condition)]).not.toEqual([roleName, undefined])
    for (const { roleName, condition } of delegating) {
      const constraint = constraintOf(condition)
      const guids = new Set(
        condition.match(/\b[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\b/g)!.map(roleKey),
      )
      const writes = condition.includes('@Request[')
      expect([roleName, new Set(constraint?.roles)]).toEqual([roleName, writes ? guids : new Set()])
    }
  })

  it.each(delegating)('$roleName allows no role that is not named', ({ condition }) => {
    const constraint = constraintOf(condition)!
    if (!condition.includes('@Request[')) return
    expect(allowsRole(constraint, 'other')).toBe(false)
    for (const key of constraint.roles) expect(allowsRole(constraint, key)).toBe(true)
    for (const never of [owner, administrator]) expect(allowsRole(constraint, roleKey(never))).toBe(false)
  })

  it.each(delegating)('$roleName is told in words', ({ condition }) => {
    const words = delegationWords(constraintOf(condition)!, {
      role: (key) => names.get(key) ?? key,
      principal: (id) => id,
    })
    expect(words).toMatch(/^may (assign|take away) only [A-Z0-9a-z]/)
  })
})
