import type { Chapter } from '../chapter.ts'

export const tokenTime: Chapter = {
  id: 'token-time',
  title: 'What happens at token time',
  promise: 'You can follow a token from the code to the service, step by step.',
  sections: [
    {
      id: 'on-a-machine',
      title: 'On a virtual machine',
      text: [
        'Code on the machine calls an address that exists only there: 169.254.169.254, the [[instance metadata service]]. No call from outside reaches it, and no password is asked for.',
      ],
      tokenWay: 'machine',
      teaches: ['askForToken', 'tokenForOne'],
      miniature: 'machine',
      reference:
        'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-managed-identities-work-vm',
    },
    {
      id: 'in-an-app',
      title: 'In an app or function',
      text: [
        'An app finds two settings in its environment: the address of an endpoint, and a value that it must send along. Azure changes both whenever it likes. The rest is as on a machine.',
        'Any code on the host can do this. So the host is the border: whoever can run a command there can act as each identity that it wears.',
      ],
      teaches: ['askForToken', 'hostIsBoundary'],
      tokenWay: 'app',
      miniature: 'app',
      reference: 'https://learn.microsoft.com/azure/app-service/overview-managed-identity',
    },
    {
      id: 'which-of-several',
      title: 'Which of several',
      text: [
        'A host may wear several identities. Code that names none gets the system-assigned one, or the only user-assigned one. With two user-assigned ones and nothing else the request fails. So a second identity can break code that never asked for it.',
      ],
      teaches: ['severalIdentities'],
      miniature: 'shared',
      reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq',
    },
    {
      id: 'from-outside',
      title: 'From a pod or a pipeline',
      text: [
        'A pod in Kubernetes or a job at GitHub has a token of its own already, signed by its [[issuer]]. A [[federated credential]] on a user-assigned identity says which issuer and which subject are trusted.',
        'Microsoft Entra takes that token, checks it against the credential, and gives one of the identity in return. No secret is kept anywhere. Whoever can be that subject can be the identity.',
      ],
      teaches: ['federation'],
      tokenWay: 'pod',
      miniature: 'federated',
      reference: 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation',
    },
  ],
}
