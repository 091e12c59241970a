import type { Chapter } from '../chapter.ts'

export const whenThingsChange: Chapter = {
  id: 'change',
  title: 'What happens when things change',
  promise: 'You know what is left behind by a deletion, a swap, a move and a transfer.',
  sections: [
    {
      id: 'deletion',
      title: 'Deletion',
      text: [
        'Delete a resource, and its system-assigned identity goes with it. User-assigned ones that it wore stay. Delete a user-assigned identity, and the resources that wear it keep a reference to nothing.',
        'The principal is [[soft-deleted]]: for 30 days it is listed among the deleted objects. Nobody can restore it, and nobody can remove it sooner.',
      ],
      teaches: ['deletionOfResource', 'softDeleted'],
      miniature: 'orphaned',
      reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq',
    },
    {
      id: 'what-is-left-over',
      title: 'What is left over',
      text: [
        'Role assignments of a deleted identity are not deleted with it. They give nothing once its last token is dead, and they count against the budget of the subscription. They also hide what is true in a list of who has access.',
        'Make a resource again under the same name, and its identity is new. It has another principal id, and holds nothing of what the old one held.',
      ],
      teaches: ['leftOver', 'recreated'],
      miniature: 'orphaned',
      reference: 'https://learn.microsoft.com/azure/role-based-access-control/troubleshooting',
    },
    {
      id: 'slot-swap',
      title: 'Slot swap',
      text: [
        'A swap exchanges what runs in two slots. The identities stay where they are. So code that could read a vault from the staging slot may fail in production, if the identity there was not given the same.',
      ],
      teaches: ['slotSwap'],
      miniature: 'slot',
      reference: 'https://learn.microsoft.com/azure/app-service/deploy-staging-slots',
    },
    {
      id: 'move',
      title: 'Move',
      text: [
        'A resource that moves to another resource group gets another id and keeps its identity. What was assigned on the resource itself does not come along. What is assigned on the new group holds for it now.',
        'A user-assigned identity cannot be moved. Make a new one in the other place and let the resources wear that.',
      ],
      teaches: ['moved', 'userNotMoved'],
      miniature: 'onResource',
      reference:
        'https://learn.microsoft.com/azure/azure-resource-manager/management/move-resource-group-and-subscription',
    },
    {
      id: 'tenant-transfer',
      title: 'Transfer to another tenant',
      text: [
        'A subscription can go to another directory. Its resources come along. The principals stay behind. So each system-assigned identity has to be switched off and on again. Each user-assigned one has to be made anew. Then every role has to be given again.',
      ],
      teaches: ['transferred'],
      miniature: 'system',
      reference: 'https://learn.microsoft.com/azure/role-based-access-control/transfer-subscription',
    },
  ],
}
