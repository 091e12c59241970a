import { az } from '../azure-cli.ts'
import { ChangeRefused, changeKind } from '../change.ts'
import { principalField } from '../fields.ts'

export const removeGroupMember = changeKind({
  id: 'remove-group-member',
  title: 'Remove a member from a group',
  description:
    'The member, and whoever is in it where it is a group, loses what only the group gave. A managed identity loses it when its tokens expire.',
  reference:
    'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
  fields: { group: principalField, member: principalField },
  change: ({ group, member }) => ({
    words: ({ directory }) => `remove ${directory.nameOf(member)} from the group ${directory.nameOf(group)}`,
    apply(draft) {
      const membership = draft.membersOf(group)
      if (!membership?.memberIds.includes(member)) {
        const chain = draft.index.groups.above(member).get(group)
        const instead = chain ? `: it is in \`${chain[0]}\`, which is` : ''
        throw new ChangeRefused(`\`${member}\` is no direct member of \`${group}\` as far as was read${instead}`)
      }
      draft.put('groupMemberships', { ...membership, memberIds: membership.memberIds.filter((id) => id !== member) })
    },
    commands: () => [az('ad group member remove', { group, 'member-id': member })],
  }),
})
