import { specify } from '../testing/specify.ts'
import { imageTemplate } from './image-template.ts'

specify(imageTemplate, {
  roles: [
    [
      'a role that assigns identities',
      { actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/assign/action'] },
      'yes',
    ],
    [
      'a role that writes image templates and assigns nothing',
      { actions: ['Microsoft.VirtualMachineImages/imageTemplates/write'] },
      'no',
    ],
  ],
})
