import type { Chapter } from '../chapter.ts'

export const twoKinds: Chapter = {
  id: 'two-kinds',
  title: 'Two kinds of managed identity',
  promise: 'You can tell both kinds apart, and say what happens to each.',
  sections: [
    {
      id: 'system-assigned',
      title: 'System-assigned',
      text: [
        'A [[system-assigned]] identity is switched on at one resource. Azure creates it there and then, as a part of that resource. It bears the name of the resource.',
        'It lives and dies with its resource. When the resource is deleted, so is the identity. No other resource can use it.',
      ],
      teaches: ['twoKinds', 'systemCreated', 'systemDies', 'systemNotShared', 'systemNamed'],
      miniature: 'system',
      reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview',
    },
    {
      id: 'slots',
      title: 'A deployment slot has its own',
      text: [
        'An app can have a second place to run, a [[deployment slot]]. If the slot has a system-assigned identity, that is another principal than the one of the app. Its name is the name of the app, then `/slots/`, then the name of the slot.',
      ],
      teaches: ['slotNamed'],
      miniature: 'slot',
      reference: 'https://learn.microsoft.com/azure/app-service/overview-managed-identity',
    },
    {
      id: 'user-assigned',
      title: 'User-assigned',
      text: [
        'A [[user-assigned]] identity is an Azure resource of its own, with a name that you choose, in a resource group that you choose. It exists before anything wears it.',
        'Any number of resources can wear it, and each of them may then do what it may do. It goes on living when they are deleted. Somebody has to delete it in the end.',
      ],
      teaches: ['userCreated', 'userLives', 'userShared', 'userNamed'],
      miniature: 'user',
      reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview',
    },
    {
      id: 'side-by-side',
      title: 'Side by side',
      text: [
        'Here is all that tells the two kinds apart. Below each answer are the first examples that were read of your own tenant. Follow one to see it in the graph.',
      ],
      teaches: [
        'systemCreated',
        'systemDies',
        'systemNotShared',
        'systemNamed',
        'slotNamed',
        'userCreated',
        'userLives',
        'userShared',
        'userNamed',
        'inLogs',
      ],
      sideBySide: true,
      reference:
        'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
    },
    {
      id: 'when-to-use-which',
      title: 'When to use which',
      text: ['Both are good. The question is whose life the access should follow.'],
      points: [
        'System-assigned where the work belongs to one resource, where a log should name just that resource, and where access must end with it.',
        'User-assigned where many resources do the same work, and one set of roles should do for all of them.',
        'User-assigned where roles must be in place before the resource is, as when a machine reads a secret while it starts.',
        'User-assigned where resources are made and deleted often: the identity and its roles stay.',
      ],
      teaches: ['systemUses', 'userUses'],
      miniature: 'shared',
      reference:
        'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
    },
  ],
}
