import { az } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import { principalField } from '../fields.ts'

export const addGroupMember = changeKind({
  id: 'add-group-member',
  title: 'Add a member to a group',
  description:
    'The member, and whoever is in it where it is a group, gets what the group holds. Managed identities see it only in a new token.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
  fields: { group: principalField, member: principalField },
  change: ({ group, member }) => ({
    words: ({ directory }) => `add ${directory.nameOf(member)} to the group ${directory.nameOf(group)}`,
    apply(draft) {
      if (!draft.index.groups.isGroup(group))
        throw new ChangeRefused(`\`${group}\` is no group that is known: give the object id of one`)
      if (group === member) throw new ChangeRefused(`\`${group}\` cannot be a member of itself`)
      const { memberIds, complete } = draft.membersOf(group) ?? { memberIds: [] as (typeof member)[], complete: false }
      if (memberIds.includes(member)) throw new ChangeRefused(`\`${member}\` is in the group \`${group}\` already`)
      draft.put('groupMemberships', { id: group, complete, memberIds: [...memberIds, member] })
    },
    commands: () => [az('ad group member add', { group, 'member-id': member })],
  }),
})
