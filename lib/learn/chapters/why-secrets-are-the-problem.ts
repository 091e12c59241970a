import type { Chapter } from '../chapter.ts'

export const whySecretsAreTheProblem: Chapter = {
  id: 'secrets',
  title: 'Why secrets are the problem',
  promise: 'You know what a managed identity saves you from.',
  sections: [
    {
      id: 'a-secret-leaks',
      title: 'A secret leaks',
      text: [
        'Code that reads a database must prove who it is. The old way is a secret: a password, a key or a connection string that the code carries with it.',
        'A [[secret]] is copied into files, pipelines and chats. Whoever finds a copy can use it from anywhere, and nothing tells the finder from the owner. It also expires, and then somebody has to change it everywhere at once.',
      ],
      teaches: ['secretsLeak'],
      miniature: 'secret',
      reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview',
    },
    {
      id: 'nothing-to-leak',
      title: 'Nothing to leak',
      text: [
        'A [[managed identity]] turns this around. Azure runs the identity for a resource. It makes the proof of the identity, keeps it where no person sees it, and renews it.',
        'The code asks for a [[token]] and shows that. A token is short-lived and good for one service only. It works with each service that takes tokens of Microsoft Entra. There is nothing to store, nothing to renew and nothing extra to pay.',
      ],
      teaches: ['noSecret', 'anyService', 'noCost'],
      miniature: 'system',
      reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview',
    },
    {
      id: 'keys-beside-the-door',
      title: 'Keys beside the door',
      text: [
        'Many services still take a key as well. A storage account whose keys work lets in everyone who holds one, whatever its roles say. Lanyard warns where [[local authentication]] is left on and an identity would do.',
      ],
      teaches: ['secretsLeak'],
      miniature: 'keys',
      reference: 'https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent',
    },
  ],
}
