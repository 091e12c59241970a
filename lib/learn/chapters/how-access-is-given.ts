import type { Chapter } from '../chapter.ts'

export const howAccessIsGiven: Chapter = {
  id: 'access',
  title: 'How a permission reaches a resource',
  promise: 'You can read why somebody may do something, and why not.',
  sections: [
    {
      id: 'nothing-by-itself',
      title: 'Nothing by itself',
      text: [
        'A new identity can prove who it is, and may do nothing. It has to be authorised on each thing that it is to use: storage, a database, a vault.',
        'In Azure this is a [[role assignment]]. It has three parts: the principal, the [[role|role definition]], and the [[scope]].',
      ],
      teaches: ['authorised', 'roleAtScope'],
      miniature: 'user',
      reference: 'https://learn.microsoft.com/azure/role-based-access-control/overview',
    },
    {
      id: 'scopes-inherit',
      title: 'Scopes inherit',
      text: [
        'Scopes lie within each other: management group, subscription, resource group, resource. What is given at one holds for everything below it. A role on the subscription is a role on each of its vaults, and on those that come tomorrow.',
        'A role lists [[actions|action]] that it permits, and some that it leaves out. [[Data actions|data action]] are about what is inside: the blobs, the secrets, the rows.',
      ],
      teaches: ['inherited'],
      miniature: 'inherited',
      reference: 'https://learn.microsoft.com/azure/role-based-access-control/scope-overview',
    },
    {
      id: 'groups-conditions-denies',
      title: 'Groups, conditions, denies',
      text: [
        'Who is in a [[group]] holds what the group is given, and so do members of groups inside it. A [[condition]] on an assignment narrows it, for instance to some containers of a storage account.',
        'A [[deny assignment]] takes away what roles give, for everyone whom it names and does not except. People cannot write one at will; Azure makes them for some of its services.',
      ],
      teaches: ['throughGroups', 'conditions', 'denies'],
      miniature: 'throughGroup',
      reference: 'https://learn.microsoft.com/azure/role-based-access-control/deny-assignments',
    },
    {
      id: 'other-doors',
      title: 'Other doors',
      text: [
        'Some services keep a list of their own beside Azure roles. A vault may go by its access policies. Cosmos DB has its own data roles. SQL and PostgreSQL have an administrator from the directory. Microsoft Graph gives application permissions.',
        'None of these shows in a list of role assignments. Lanyard reads them, and says where it could not.',
      ],
      teaches: ['otherDoors'],
      miniature: 'door',
      reference: 'https://learn.microsoft.com/azure/key-vault/general/rbac-access-policy',
    },
    {
      id: 'one-step-further',
      title: 'One step further',
      text: [
        'Access does not end at what a role names. Who may run a command on a machine can take a token of each identity that the machine wears. So it can do what these may do. In Lanyard this is a [[technique]], and all that falls with one node is its [[blast radius]].',
      ],
      teaches: ['indirect'],
      miniature: 'becomes',
      reference:
        'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations',
    },
  ],
}
