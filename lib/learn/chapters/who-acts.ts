import type { Chapter } from '../chapter.ts'

export const whoActs: Chapter = {
  id: 'who-acts',
  title: 'Who acts: people, machines, devices',
  promise: 'You know where managed identities stand among all that can sign in.',
  sections: [
    {
      id: 'people-and-machines',
      title: 'People and machines',
      text: [
        'Everything that can be given access is a [[principal]]. People are users. They sign in with a password or a key of their own, and confirm it on a second way.',
        'A machine cannot do that: nobody sits there. Code acts as a [[workload identity]]. Groups gather principals of both sorts, so that access can be given to all of them at once.',
      ],
      teaches: ['humansAndMachines'],
      miniature: 'person',
      reference: 'https://learn.microsoft.com/entra/workload-id/workload-identities-overview',
    },
    {
      id: 'workload-identities',
      title: 'Three workload identities',
      text: [
        'An [[application]] is the description of a program: its name, its secrets, what it may ask for. Its [[service principal]] is what acts for it in one tenant, and what roles are given to.',
        'A managed identity is a service principal too. It differs in two things: Azure keeps its proof, and it belongs to Azure resources. So it has no application of your own behind it, and no secret that you could add.',
      ],
      teaches: ['workloadIdentities', 'isServicePrincipal'],
      miniature: 'application',
      reference: 'https://learn.microsoft.com/entra/identity-platform/app-objects-and-service-principals',
    },
    {
      id: 'devices',
      title: 'Devices',
      text: [
        'A [[device]] is a computer or phone that is known to the directory. Its identity says which machine somebody works on. It does not say which program runs there, and Azure roles are not given to it to run code. So no graph in Lanyard has one.',
      ],
      teaches: ['devices'],
      reference: 'https://learn.microsoft.com/entra/identity/devices/overview',
    },
  ],
}
