import { expect, test } from 'vitest'
import { changeKinds } from '#lib/graph/what-if/changes/index.ts'
import { changeForms } from './change-forms.ts'
import { refusedChange, requestOf, roughWords, type StackedChange, stackOf, textOf } from './stacked-change.ts'

const id = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm'
const example = ({ kind, fields }: (typeof changeForms)[number]): StackedChange => ({
  kind,
  fields: Object.fromEntries(
    fields.map(({ name, many }) => [
      name,
      name === 'issuer' ? 'https://issuer' : many ? [id, `${id}2`] : `${id}-${name}`,
    ]),
  ),
})

test('there is a form for every kind of change, and one more for an identity that is new', () => {
  const kinds = changeForms.map(({ kind }) => kind).filter((kind) => kind !== 'share-new-identity')
  expect(kinds.sort()).toEqual(changeKinds.map((kind) => kind.id))
})

test.each(changeForms)('what the form of `$kind` fills in is what the server takes', (form) => {
  const request = requestOf(example(form))
  const kind = changeKinds.find((one) => one.id === request.kind)!
  const given = form.kind.includes('federated') ? { ...request, name: 'deploy' } : request
  expect(kind.schema.safeParse(given).error?.issues).toBeUndefined()
})

test.each(changeForms)('`$kind` comes back from the address as it went in', (form) => {
  expect(stackOf([textOf(example(form))])).toEqual({ changes: [example(form)] })
})

test('signs that separate may be part of a value', () => {
  const change = { kind: 'remove-federated-credential', fields: { identity: '/a~b|c^d', name: '~^|' } }
  expect(stackOf([textOf(change)])).toEqual({ changes: [change] })
})

test.each([
  [['planet~x'], 'change 1 in the address cannot be read: there is no change `planet`'],
  [
    ['delete-resource~/a', 'delete-resource'],
    'change 2 in the address cannot be read: `delete-resource` has 1 fields, and 0 are given',
  ],
  [['delete-resource~'], 'change 1 in the address cannot be read: `delete-resource` says no resource'],
  [
    [`delete-resource~/${'x'.repeat(7_000)}`],
    'the changes in the address are too long: 7017 characters, and 7000 are the most',
  ],
  [Array.from({ length: 101 }, () => 'delete-resource~/a'), 'the address holds 101 changes, and 100 are the most'],
])('an address that is broken or too long says so, and gives no part of the plan', (texts, problem) => {
  expect(stackOf(texts)).toEqual({ changes: [], problem })
})

test('a refusal names the change that it is about', () => {
  expect(refusedChange('change 3, delete-identity: no resource `/x` is listed')).toBe(2)
  expect(refusedChange('`changes.1.identity`: give the full Azure id')).toBe(1)
  expect(refusedChange('the server does not answer')).toBeUndefined()
})

test('before the server says it, a change is called by its title and what its ids end with', () => {
  expect(roughWords({ kind: 'delete-resource', fields: { resource: id } })).toBe('Delete a resource: vm')
  expect(roughWords({ kind: 'share-identity', fields: { resources: [id, id], identity: '/i' } })).toBe(
    'Turn system-assigned into one user-assigned: 2 resources, i',
  )
})
