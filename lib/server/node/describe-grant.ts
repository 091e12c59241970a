import { nodeId, scopeLabel, scopeWords } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { conditionWords } from '#lib/graph/view/condition-words.ts'
import { counted } from '#lib/graph/view/words.ts'
import type { Permission } from '#lib/model/facts.ts'
import { type RoleKey, roleKey } from '#lib/model/guid.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { DetailSection } from '../answers.ts'
import type { Description } from '../get-node.ts'
import type { Tenant } from '../runtime.ts'
import { fields, holdersSection, listed } from './grant-section.ts'

export function describeGrant({ index }: Tenant, key: string): Description | undefined {
  const at = key.indexOf('@')
  const role = roleKey(key.slice(0, at)) as RoleKey
  const scope = key.slice(at + 1) as ScopeId
  const number = index.tree.numbers.get(scope)
  const assigned =
    number === undefined ? [] : index.assignmentsAt.get(number).filter(({ assignment }) => assignment.roleId === role)
  const first = assigned[0]
  if (!first) return undefined
  const definition = index.roles.get(role)
  const name = definition?.name ?? first.assignment.roleName ?? role
  return {
    node: {
      id: nodeId.grant(role, scope),
      kind: 'grant',
      band: 'grants',
      label: name,
      sublabel: `at ${scopeLabel(index, scope)}`,
      category: 'role',
      state: definition ? 'live' : 'notChecked',
    },
    kindLabel: definition
      ? definition.custom
        ? 'custom role, given at a scope'
        : 'built-in role, given at a scope'
      : 'role, given at a scope',
    summary: [
      `${name} is given at ${scopeWords(index, scope)} to ${counted(assigned.length, 'principal')}, and holds for everything below.`,
      definition?.description ?? (definition ? '' : 'The role definition was not read, so what it permits is unknown.'),
    ].filter(Boolean),
    fields: fields([
      { label: 'Scope', value: scope, copy: true, node: nodeId.target(scope) },
      { label: 'Role id', value: definition?.shownId ?? role, copy: true },
    ]),
    sections: [
      holdersSection(index, 'Who holds it here', assigned, 'Nobody.'),
      ...(definition?.permissions ?? []).flatMap((permission, block) =>
        permissionSections(index, permission, { number: block, of: definition!.permissions.length }),
      ),
    ],
    tags: {},
  }
}

const lists = [
  ['actions', 'Actions'],
  ['notActions', 'Taken away from the actions'],
  ['dataActions', 'Data actions'],
  ['notDataActions', 'Taken away from the data actions'],
] as const

function permissionSections(
  index: TenantIndex,
  permission: Permission,
  block: { number: number; of: number },
): DetailSection[] {
  const which = block.of > 1 ? ` (block ${block.number + 1} of ${block.of})` : ''
  const sections = lists
    .filter(([list]) => permission[list].length > 0)
    .map(([list, title]) =>
      listed(
        title + which,
        permission[list].map((text) => ({ text })),
        '',
      ),
    )
  if (!permission.condition) return sections
  const words = conditionWords(index, permission.condition)
  const item = words ? { text: words, detail: permission.condition } : { text: permission.condition }
  return [...sections, { title: `Condition${which}`, items: [{ ...item, certainty: 'conditional' }] }]
}
