/** A mistake that others have made, or that is easily made, as a change to the engine's text. */
export interface PlantedMistake {
  name: string
  file: string
  find: string
  replace: string
}

/** Thrown in place of going round for ever. */
export const endless = 'goes round for ever'

const permission = 'lib/rbac/permission.ts'
const pattern = 'lib/rbac/pattern.ts'
const groups = 'lib/graph/tenant/groups.ts'
const tree = 'lib/graph/tenant/scope-tree.ts'
const index = 'lib/graph/tenant/tenant-index.ts'
const open = 'lib/graph/tenant/open-assignments.ts'
const ask = 'lib/graph/verdict/ask.ts'
const asked = 'lib/graph/verdict/asked.ts'
const deny = 'lib/graph/verdict/deny-side.ts'
const scope = 'lib/model/scope.ts'
const policies = 'lib/graph/verdict/doors/key-vault-access-policy.ts'
const doors = 'lib/graph/verdict/through-doors.ts'
const keys = 'lib/graph/verdict/working-keys.ts'

export const plantedMistakes: PlantedMistake[] = [
  {
    name: 'notActions of all blocks are pooled',
    file: permission,
    find: 'permission.notDataActions : permission.notActions, action)',
    replace: 'permissions.flatMap((one) => one.notDataActions) : permissions.flatMap((one) => one.notActions), action)',
  },
  {
    name: 'only the first permission block counts',
    file: permission,
    find: 'of permissions.entries()) {',
    replace: 'of permissions.slice(0, 1).entries()) {',
  },
  {
    name: 'actions of all blocks count for the first',
    file: permission,
    find: "firstHolding(plane === 'data' ? permission.dataActions : permission.actions, action)",
    replace: "firstHolding(permissions.flatMap((one) => (plane === 'data' ? one.dataActions : one.actions)), action)",
  },
  {
    name: 'actions grant data actions',
    file: permission,
    find: "firstHolding(plane === 'data' ? permission.dataActions : permission.actions, action)",
    replace: 'firstHolding([...permission.dataActions, ...permission.actions], action)',
  },
  {
    name: 'notActions are forgotten',
    file: permission,
    find: 'if (notPattern !== undefined) {',
    replace: 'if (notPattern === action) {',
  },
  {
    name: 'a condition inside a role is ignored',
    file: permission,
    find: 'if (!permission.condition) return',
    replace: 'if (permission.condition !== action) return',
  },
  {
    name: 'a notAction is a deny over all roles',
    file: ask,
    find: '  const found = granted.filter(',
    replace:
      "  if (granted.some((outcome) => outcome?.reason.kind === 'takenAway')) return { answer: 'no', because: [] }\n  const found = granted.filter(",
  },
  {
    name: 'patterns are compared case by case',
    file: pattern,
    find: 'piecesOf(foldAscii(text.trim()))',
    replace: 'piecesOf(text.trim())',
  },
  {
    name: 'white space around a pattern counts',
    file: pattern,
    find: 'piecesOf(foldAscii(text.trim()))',
    replace: 'piecesOf(foldAscii(text))',
  },
  {
    name: 'a star is always some characters, never no segment',
    file: pattern,
    find: "text[at + 1] === '/'",
    replace: "text[at + 1] === 'nothing'",
  },
  {
    name: 'a star ends at the next slash',
    file: pattern,
    find: '  const at = action.length - literal.length\n',
    replace:
      "  const at = action.length - literal.length\n  if (after === 'characters' && action.slice(from, at).includes('/')) return -1\n",
  },
  {
    name: 'a pattern without a star at its end holds what begins like it',
    file: pattern,
    find: 'index === last ? placeAtEnd(piece, action, at) : earliestPlace(piece, action, at)',
    replace: 'earliestPlace(piece, action, at)',
  },
  {
    name: 'segments may begin in the middle of a word',
    file: pattern,
    find: "after === 'characters' || at === from ||",
    replace: "after !== 'start' || at === from ||",
  },
  {
    name: 'the action asked for is compared as it was typed',
    file: ask,
    find: 'foldAscii(action.trim())',
    replace: 'action',
  },
  {
    name: 'the scope asked for is compared as it was typed',
    file: ask,
    find: 'const scope = scopeId(question.scope)',
    replace: 'const scope = question.scope as ReturnType<typeof scopeId>',
  },
  {
    name: 'a scope holds whatever begins like it',
    file: ask,
    find: 'const covers = isWithin(index.tree, asked.at, scope)',
    replace: 'const covers = isWithin(index.tree, asked.at, scope) || asked.scope.startsWith(assignment.scope)',
  },
  {
    name: 'a resource group holds what begins like it',
    file: scope,
    find: "slice(0, id.indexOf('/resourcegroups/'))",
    replace: "slice(0, id.endsWith('0') ? -1 : id.indexOf('/resourcegroups/'))",
  },
  {
    name: 'a scope is held from below',
    file: ask,
    find: 'const covers = isWithin(index.tree, asked.at, scope)',
    replace: 'const covers = isWithin(index.tree, asked.at, scope) || isWithin(index.tree, scope, asked.at)',
  },
  {
    name: 'the tenant root is no scope',
    file: ask,
    find: '  if (!covers && !hidden) return undefined',
    replace: "  if ((!covers && !hidden) || assignment.scope === '/') return undefined",
  },
  {
    name: 'a role holds at its exact scope only',
    file: ask,
    find: 'const covers = isWithin(index.tree, asked.at, scope)',
    replace: 'const covers = asked.at === scope',
  },
  {
    name: 'children that are in no list are nowhere',
    file: tree,
    find: '    at = parentInId(at)\n',
    replace: '    at = undefined\n',
  },
  {
    name: 'management groups hold nothing',
    file: tree,
    find: 'this.parents[place] = above\n',
    replace: 'this.parents[place] = 0\n',
  },
  {
    name: 'only the nearest management group holds a subscription',
    file: tree,
    find: 'chain[index + 1] ?? rootScope',
    replace: 'index === 0 ? (chain[1] ?? rootScope) : rootScope',
  },
  {
    name: 'a path that was not read leads straight to the root',
    file: asked,
    find: 'if (top !== 0 && !tree.pathUnknown.has(top)) return undefined',
    replace: 'if (tree.ids.length > 0) return undefined',
  },
  {
    name: 'a management group may be above the one that holds it',
    file: asked,
    find: 'isWithin(tree, assigned, top) ? undefined : tree.ids[top]',
    replace: 'tree.ids[top]',
  },
  {
    name: 'only the own groups count, not groups of groups',
    file: groups,
    find: '          next.push({ at: group, chain: longer })\n',
    replace: '',
  },
  {
    name: 'groups are ignored',
    file: ask,
    find: '...index.groups.above(asked.principal)]',
    replace: ']',
  },
  {
    name: 'a cycle of groups is followed for ever',
    file: groups,
    find: 'if (group === principal || chains.has(group)) continue',
    replace: `if (chain.length > 50) throw new Error('${endless}')`,
  },
  {
    name: 'members that were not read are none',
    file: groups,
    find: 'if (!membership?.complete) unread = at',
    replace: '',
  },
  {
    name: 'members of which some were not read are all',
    file: groups,
    find: 'if (!membership?.complete) unread = at',
    replace: 'if (!membership) unread = at',
  },
  {
    name: 'a group is known by the directory alone',
    file: groups,
    find: 'say(principalId, kindOfType(principalType))',
    replace: "say(principalId, 'other')",
  },
  {
    name: 'of whom nothing says what it is is no group',
    file: groups,
    find: ' || !(said.has(id) || identities.has(id))',
    replace: '',
  },
  {
    name: 'what is said to be no group may be one',
    file: groups,
    find: "? 'other' : undefined\n}",
    replace: '? undefined : undefined\n}',
  },
  {
    name: 'an unread group counts although it would grant nothing',
    file: ask,
    find: "if (!outcome || outcome.answer === 'no') return undefined",
    replace: 'if (!outcome) return undefined',
  },
  {
    name: 'an unread group holds only at its exact scope',
    file: open,
    find: 'for (let scope = number; scope !== -1; scope = tree.parent[scope]!) {',
    replace: 'for (let scope = number; scope === number; scope = -1) {',
  },
  {
    name: 'a role definition that was not read grants nothing',
    file: ask,
    find: '  if (!role) {\n',
    replace: '  if (!role) {\n    if (asked.at >= 0) return undefined\n',
  },
  {
    name: 'a condition on an assignment is ignored',
    file: ask,
    find: 'assignment.condition !== undefined || outcome.match.condition !== undefined',
    replace: 'outcome.match.condition !== undefined',
  },
  {
    name: 'eligible counts as active',
    file: ask,
    find: "  if (assignment.state === 'eligible')\n    return { answer: 'no' as const",
    replace: "  if (assignment.state === 'eligible')\n    return { answer: 'yes' as const",
  },
  {
    name: 'unknown hides a certain condition',
    file: ask,
    find: '{ no: 0, unknown: 1, conditional: 2, yes: 3 }',
    replace: '{ no: 0, unknown: 2, conditional: 1, yes: 3 }',
  },
  {
    name: 'a subscription of which nothing was read is empty',
    file: ask,
    find: "if (asked.scope !== '/' && (asked.top === 0 ||",
    replace: "if (asked.scope === '/nowhere' && (asked.top === 0 ||",
  },
  {
    name: 'a scope that is only mentioned was read',
    file: ask,
    find: '(asked.top === 0 || index.tree.onlyReferredTo.has(asked.top))',
    replace: '(asked.top === 0)',
  },
  {
    name: 'no role assignments at all means no access',
    file: ask,
    find: '    !index.someActive &&\n',
    replace: '    !index.someActive && asked.at < 0 &&\n',
  },
  {
    name: 'a subscription of which only resources were read has no role assignments',
    file: ask,
    find: 'if (index.onlyResources.has(asked.top) && ',
    replace: 'if (asked.top < 0 && ',
  },
  {
    name: 'that only resources were read counts although the coverage says otherwise',
    file: ask,
    find: ' && !areAssignmentsRead(index, asked)',
    replace: '',
  },
  {
    name: 'eligible assignments tell what is in force',
    file: index,
    find: "someActive: facts.roleAssignments.some(({ state }) => state === 'active')",
    replace: 'someActive: facts.roleAssignments.length > 0',
  },
  {
    name: 'role assignments that could not be read do not matter',
    file: ask,
    find: "!['complete', 'imported', 'absent'].includes(cell.state)",
    replace: "cell.state === 'vanished'",
  },
  {
    name: 'deny assignments are ignored',
    file: ask,
    find: 'return denySide(index, asked, granted)',
    replace: 'return granted',
  },
  {
    name: 'a deny that only audits blocks',
    file: deny,
    find: "if (deny.effect === 'audit') return undefined\n",
    replace: '',
  },
  {
    name: 'a deny for one scope holds below it too',
    file: deny,
    find: 'if (deny.doNotApplyToChildScopes && deny.scope !== asked.scope) return undefined\n',
    replace: '',
  },
  {
    name: 'exclusions from a deny are ignored',
    file: deny,
    find: "if (named.answer === 'no' || excluded.answer === 'yes') return undefined",
    replace: "if (named.answer === 'no') return undefined",
  },
  {
    name: 'a deny names principals only, never their groups',
    file: deny,
    find: 'id === principal || above.has(id)) return',
    replace: 'id === principal) return',
  },
  {
    name: 'a deny for everyone is for nobody',
    file: deny,
    find: "id === everyone || type === 'SystemDefined' || ",
    replace: '',
  },
  {
    name: 'a condition on a deny is ignored',
    file: deny,
    find: 'conditional: condition !== undefined }',
    replace: 'conditional: false }',
  },
  {
    name: 'a deny for a group that was not read denies nobody',
    file: deny,
    find: 'unread ??= index.groups.unreadIn(id)',
    replace: 'unread ??= undefined',
  },
  {
    name: 'a deny at a management group that may be above does not matter',
    file: deny,
    find: '  if (!hidden && !isWithin(',
    replace: '  if (!isWithin(',
  },
  {
    name: 'access policies are honoured in a vault that asks Azure RBAC',
    file: policies,
    find: "  if (enableRbacAuthorization === true) return 'roles'\n",
    replace: '',
  },
  {
    name: 'a vault that does not say how it decides asks Azure RBAC',
    file: policies,
    find: 'if (enableRbacAuthorization === true)',
    replace: 'if (enableRbacAuthorization !== false)',
  },
  {
    name: 'permissions of an access policy are compared with their case',
    file: 'lib/graph/verdict/key-vault-permissions.ts',
    find: 'foldAscii(permission.trim())',
    replace: 'permission.trim()',
  },
  {
    name: '`all` in an access policy is a permission that nobody knows',
    file: 'lib/graph/verdict/key-vault-permissions.ts',
    find: "named.includes('all')",
    replace: "named.includes('every')",
  },
  {
    name: '`all` in an access policy is also to purge',
    file: 'lib/graph/verdict/key-vault-permissions.ts',
    find: "name !== 'purge'",
    replace: "name !== ''",
  },
  {
    name: 'a policy for a compound identity is for the principal alone',
    file: doors,
    find: 'const condition = entry.condition ?? outcome',
    replace: 'const condition = outcome',
  },
  {
    name: 'a policy names principals only, never their groups',
    file: doors,
    find: 'return chain && (door.nested || chain.length === 1) ? chain : undefined',
    replace: 'return door.nested || chain ? undefined : chain',
  },
  {
    name: 'members of a group within the group that a policy names are left out',
    file: doors,
    find: '(door.nested || chain.length === 1)',
    replace: 'chain.length === 1',
  },
  {
    name: 'whoever a policy names is no group unless the directory says so',
    file: doors,
    find: 'if (isGroup === false || !index.groups.mayBeGroup(principal)) return undefined',
    replace: 'if (isGroup !== true) return undefined',
  },
  {
    name: 'roles count in a vault with access policies too',
    file: doors,
    find: '      const { answer, because } = byEntries(index, asked, door, target)',
    replace:
      "      if (byRoles.answer === 'yes') return byRoles\n      const { answer, because } = byEntries(index, asked, door, target)",
  },
  {
    name: 'a vault whose settings were not read goes by roles',
    file: policies,
    find: "? 'door' : 'unknown'",
    replace: "? 'door' : 'roles'",
  },
  {
    name: 'keys of an account that says nothing of them do not work',
    file: 'lib/techniques/open.ts',
    find: "settings[setting] === closing ? 'no' : 'yes'",
    replace: "settings[setting] === !closing ? 'yes' : 'no'",
  },
  {
    name: 'keys are left out of the verdict on data',
    file: doors,
    find: 'return byKey ? either(direct, byKey) : direct',
    replace: 'return direct',
  },
  {
    name: 'keys that were switched off still work',
    file: keys,
    find: "    if (open === 'no') continue\n",
    replace: '',
  },
  {
    name: 'keys of an account whose settings were not read work',
    file: keys,
    find: "    open === 'unknown'\n",
    replace: "    open !== 'unknown' && open !== 'yes'\n",
  },
  {
    name: 'a deny on the key of an account does not matter',
    file: ask,
    find: "    byRoles(index, askedOf(index, principal, 'control', action, target)),",
    replace: "    grantSide(index, askedOf(index, principal, 'control', action, target)),",
  },
]
