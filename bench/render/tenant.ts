import { type Facts, noFacts, type Permission, type Wear } from '#lib/model/facts.ts'
import { type PrincipalId, type RoleKey, roleKey } from '#lib/model/guid.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import { randomFrom } from '#lib/model/testing/random.ts'

const permission = (actions: string[]): Permission => ({ actions, notActions: [], dataActions: [], notDataActions: [] })

const roles = [
  'Reader',
  'Contributor',
  'Key Vault Secrets User',
  'Storage Blob Data Reader',
  'AcrPull',
  'Monitoring Reader',
  'Website Contributor',
  'Network Contributor',
]
const hostTypes = [
  'microsoft.web/sites',
  'microsoft.app/containerapps',
  'microsoft.logic/workflows',
  'microsoft.compute/virtualmachines',
]
const targetTypes = [
  'microsoft.storage/storageaccounts',
  'microsoft.keyvault/vaults',
  'microsoft.sql/servers',
  'microsoft.servicebus/namespaces',
]

/** How many machines in the fleet, all of one type and wearing the same identity: what is opened in place. */
export const fleet = 200

const guid = (kind: number, number: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

/**
 * A tenant whose graph has exactly `nodes` nodes and twice as many edges before anything is folded: two fifths source
 * resources, a fifth identities, a quarter grants, the rest targets. One fleet of machines is alike; all else is drawn
 * by lot within neighbourhoods, which leaves less to fold than real tenants do. The same number gives the same tenant.
 */
export function tenantOf(nodes: number): Facts {
  const { below: random } = randomFrom(nodes)
  const facts = noFacts()
  const count = {
    hosts: (nodes * 2) / 5,
    identities: nodes / 5,
    grants: nodes / 4,
    targets: (nodes * 3) / 20,
    edges: nodes * 2,
  }
  const subscriptions = Math.max(2, Math.round(nodes / 500))
  const groupsEach = 8
  for (let at = 0; at < subscriptions; at++) {
    const id = `/subscriptions/${guid(1, at)}` as ScopeId
    facts.subscriptions.push({ id, name: `sub-${at}`, tenantId: 'tenant', ancestors: [] })
    for (let group = 0; group < groupsEach; group++)
      facts.resourceGroups.push({ id: `${id}/resourcegroups/rg-${at}-${group}` as ScopeId, name: `rg-${at}-${group}` })
  }
  const groups = facts.resourceGroups.map(({ id }) => id)
  const groupAt = (share: number) => groups[Math.floor(share * groups.length)]!
  /** Somewhere among `of`, near the same share of it: neighbours are near each other in every band. */
  const near = (share: number, of: number) =>
    Math.min(of - 1, Math.max(0, Math.floor(share * of + (random(1000) / 1000 - 0.5) * of * 0.08)))

  for (const name of roles)
    facts.roleDefinitions.push({
      id: keyOf(name),
      name,
      custom: false,
      assignableScopes: [],
      permissions: [permission(name === 'Contributor' ? ['*'] : ['*/read'])],
    })

  const systems = count.identities / 2
  const users = count.identities - systems
  const userId = (user: number) =>
    `${groupAt(user / users)}/providers/microsoft.managedidentity/userassignedidentities/id-${user}` as ScopeId
  for (let user = 0; user < users; user++)
    facts.resources.push({
      id: userId(user),
      name: `id-${user}`,
      type: 'microsoft.managedidentity/userassignedidentities',
      location: 'westeurope',
      wears: [],
      settings: { principalId: guid(2, user), clientId: guid(3, user) },
    })
  const wears = wearsOf()
  for (const [host, list] of wears.entries()) {
    const type = host >= count.hosts - fleet ? 'microsoft.compute/virtualmachinescalesets' : hostTypes[random(4)]!
    const group = host >= count.hosts - fleet ? groups[0]! : groupAt(host / count.hosts)
    facts.resources.push({
      id: `${group}/providers/${type}/host-${host}` as ScopeId,
      name: `host-${host}`,
      type,
      location: 'westeurope',
      wears: list,
    })
  }
  const targets = Array.from({ length: count.targets }, (_, at) => {
    const group = groupAt(at / count.targets)
    const type = targetTypes[at % targetTypes.length]!
    const id = `${group}/providers/${type}/target-${at}` as ScopeId
    facts.resources.push({ id, name: `target-${at}`, type, location: 'westeurope', wears: [] })
    return id
  })
  const held = new Set<number>()
  const wanted = count.edges - wears.flat().length - count.grants
  for (let number = 0; held.size < wanted; number++) {
    // The first ones see to it that every grant is held.
    const grant = number < count.grants ? number : near(random(1000) / 1000, count.grants)
    const identity = near(grant / count.grants, count.identities)
    if (held.has(grant * count.identities + identity)) continue
    held.add(grant * count.identities + identity)
    facts.roleAssignments.push(assignmentOf(grant, identity, number))
  }
  return facts

  /** Each system-assigned identity on a host of its own, one user-assigned one on the fleet, the others by lot. */
  function wearsOf(): Wear[][] {
    const list: Wear[][] = Array.from({ length: count.hosts }, () => [])
    const wear = (host: number, user: number) =>
      list[host]!.push({ how: 'user', identityId: userId(user), principalId: guid(2, user) as PrincipalId })
    for (let at = 0; at < systems; at++) list[at * 2]!.push({ how: 'system', principalId: guid(4, at) as PrincipalId })
    for (let host = count.hosts - fleet; host < count.hosts; host++) wear(host, 0)
    const taken = new Set<number>()
    const wanted = Math.round(nodes * 0.75) - systems - fleet
    const hosts = count.hosts - fleet
    for (let number = 0; taken.size < wanted; number++) {
      // The first ones see to it that every host wears something and every identity is worn.
      const host = number < hosts ? number : random(hosts)
      const user = number < hosts ? Math.floor((host / hosts) * users) : near(host / hosts, users)
      if (taken.has(host * users + user)) continue
      taken.add(host * users + user)
      wear(host, user)
    }
    return list
  }

  function assignmentOf(grant: number, identity: number, number: number) {
    const target = grant % count.targets
    const role = roles[(target + 3 * Math.floor(grant / count.targets)) % roles.length]!
    const principal = identity % 2 === 0 ? guid(4, identity / 2) : guid(2, (identity - 1) / 2)
    return {
      id: `${targets[target]}/providers/microsoft.authorization/roleassignments/${number}` as ScopeId,
      scope: targets[target]!,
      principalId: principal as PrincipalId,
      roleId: keyOf(role),
      state: 'active' as const,
      ...(grant % 40 === 7 ? { condition: '@Resource[x] StringEquals y' } : {}),
    }
  }
}

const keyOf = (role: string): RoleKey => roleKey(role.replaceAll(' ', ''))
