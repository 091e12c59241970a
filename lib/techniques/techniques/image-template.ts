import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const imageTemplate: Technique = {
  id: 'image-template',
  title: 'Build an image as an identity',
  description:
    'The build machine of an image template runs scripts and wears the user-assigned identities that the template names. Naming one takes the assign right on it.',
  targets: ['microsoft.managedidentity/userassignedidentities'],
  needs: [[control('Microsoft.ManagedIdentity/userAssignedIdentities/assign/action')]],
  elsewhere: [control('Microsoft.VirtualMachineImages/imageTemplates/write')],
  yields: 'theIdentity',
  stoppedBy: 'Give the assign right only on identities that the holder may act as.',
  reference: 'https://learn.microsoft.com/azure/virtual-machines/image-builder-overview',
}
