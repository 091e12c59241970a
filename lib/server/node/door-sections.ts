import { heldKeysOf, keyHoldersOf } from '#lib/graph/reach/held-keys.ts'
import { holderName, holderNode, nodeId, scopeWords } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { doors } from '#lib/graph/verdict/doors/index.ts'
import { doorsOf } from '#lib/graph/verdict/tenant-doors.ts'
import { entryCertainty } from '#lib/graph/view/door-picture.ts'
import { type DoorPlace, placeOf } from '#lib/graph/view/door-place.ts'
import { type Dataset, datasets } from '#lib/model/coverage.ts'
import type { Resource } from '#lib/model/facts.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import type { DetailSection } from '../answers.ts'
import { listed } from './grant-section.ts'

const doorDatasets: Dataset[] = ['appRoles', 'directoryRoles', 'cosmosRoles', 'databaseAdministrators']

const detailOf = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join('; ')

const throughWords = (index: TenantIndex, through: PrincipalId[]) =>
  through.length > 0 && `through group ${through.map((group) => holderName(index, group)).join(' › ')}`

/** What a principal gets into beside what its Azure roles open, and data whose keys it may have. */
export function doorsHeldSections(index: TenantIndex, principal: PrincipalId | undefined): DetailSection[] {
  if (!principal) return []
  const unread = doorDatasets.filter((dataset) => !index.isRead(dataset)).map((dataset) => datasets[dataset])
  const entries = doorsOf(index)
    .of(principal)
    .map(({ entry, through }) => ({
      text: `${entry.gives || 'nothing'} on ${placeOf(index, entry).words}`,
      detail: detailOf(entry.door.label, throughWords(index, through), entry.condition),
      node: nodeId.door(entry),
      certainty: entryCertainty(entry),
    }))
  const keys = heldKeysOf(index, principal).map(({ technique, target, answer, grant }) => ({
    text: `Data of ${scopeWords(index, target.id)} by its keys`,
    detail: detailOf(`derived: ${grant.roleName} gives its keys`, throughWords(index, grant.through), technique.title),
    node: nodeId.target(target.id),
    certainty: answer,
  }))
  return [
    listed(
      'What it opens beside Azure roles',
      entries,
      unread.length > 0 ? `None that is known; not read: ${unread.join(', ')}.` : 'None that was read.',
    ),
    ...(keys.length > 0 ? [listed('What it has the keys of', keys, '')] : []),
  ]
}

/** Who gets into a resource beside those with Azure roles, and who may have its keys. */
export function doorsAtSections(index: TenantIndex, resource: Resource): DetailSection[] {
  const door = doors.find(({ targets }) => targets.includes(resource.type))
  const entries = doorsOf(index)
    .at(resource.id)
    .map((entry) => ({
      text: holderName(index, entry.principal),
      detail: detailOf(
        `${entry.door.label}: ${entry.gives || 'nothing'}`,
        insideWords(placeOf(index, entry)),
        entry.condition,
      ),
      node: holderNode(index, entry.principal),
      certainty: entryCertainty(entry),
    }))
  const keys = keyHoldersOf(index, resource).map(({ assignment, role, technique, answer }) => ({
    text: holderName(index, assignment.principalId),
    detail: detailOf(`derived: ${role.name} at ${scopeWords(index, assignment.scope)}`, technique.title),
    node: holderNode(index, assignment.principalId),
    certainty: answer,
  }))
  return [
    ...(door ? [listed(door.title, entries, noEntries(door.decides?.(resource) ?? 'door'))] : []),
    ...(keys.length > 0 ? [listed('Who may have its keys, which still work', keys, '')] : []),
  ]
}

const noEntries = (decides: string) =>
  ({
    door: 'None that was read.',
    roles: 'It asks Azure RBAC, so only roles count.',
    nobody: 'Sign-in with Microsoft Entra is off, so nobody gets in this way.',
  })[decides] ?? 'Its settings were not read, so whether it has any, and whether they count, is unknown.'

const insideWords = ({ inside }: DoorPlace) => inside && `only ${inside}`

/** Who decides about the data in a resource, where that is not Azure RBAC alone. */
export function dataWords(resource: Resource): string[] {
  const door = doors.find(({ targets }) => targets.includes(resource.type))
  switch (door && (door.decides?.(resource) ?? 'door')) {
    case 'door':
      return [`What is in it goes by ${door!.label} alone: roles with data actions count for nothing there.`]
    case 'unknown':
      return [`Whether what is in it goes by roles or by ${door!.label} was not read.`]
    default:
      return []
  }
}
