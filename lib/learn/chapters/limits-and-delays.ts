import type { Chapter } from '../chapter.ts'

export const limitsAndDelays: Chapter = {
  id: 'limits',
  title: 'Limits and delays',
  promise: 'You know how long an old access lives on, and what there is not enough of.',
  sections: [
    {
      id: 'tokens-live-on',
      title: 'Tokens live on',
      text: [
        'Taking a role away does not call back a token. A token that was issued stays good until it expires, up to 24 hours later. Even the deletion of the identity does not end it.',
        'So in an incident, stop the host first. Then take the rights away, and count a day.',
      ],
      teaches: ['tokensLive'],
      miniature: 'machine',
      reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq',
    },
    {
      id: 'delays',
      title: 'When a change is seen',
      text: [
        'A role assignment that is made or removed is seen within about ten minutes. Membership of a group and application permissions are written into the token. A change of these can take up to a day, and nobody can hurry it.',
        'This is why a role given to the identity itself acts sooner than one given to a group that it is in.',
      ],
      teaches: ['roleDelay', 'groupDelay'],
      miniature: 'throughGroup',
      reference: 'https://learn.microsoft.com/azure/role-based-access-control/troubleshooting',
    },
    {
      id: 'budgets',
      title: 'Budgets',
      text: [
        'A subscription holds at most 4,000 role assignments, all scopes in it counted. A user-assigned identity takes at most 20 federated credentials. A thousand machines with one system-assigned identity each spend the first budget fast; one shared identity or a group spends one.',
      ],
      teaches: ['budgets'],
      miniature: 'shared',
      reference: 'https://learn.microsoft.com/azure/role-based-access-control/troubleshoot-limits',
    },
    {
      id: 'fences',
      title: 'Fences',
      text: [
        'Two settings keep a user-assigned identity from wandering. Its isolation scope can tie it to one region. Its assignment restriction says which kinds of resource may wear it. Both are off unless somebody turns them on.',
      ],
      teaches: ['restricted'],
      miniature: 'user',
      reference:
        'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
    },
  ],
}
