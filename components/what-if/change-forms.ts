import type { PickKind } from '#lib/server/list-candidates.ts'

/** One field of a form. Without `pick` it is typed. */
export interface FormField {
  name: string
  label: string
  pick?: PickKind
  /** The field whose value narrows what may be picked here. */
  of?: string
  many?: boolean
  /** Said under a field that is typed. */
  hint?: string
}

export interface ChangeForm {
  kind: string
  title: string
  /** In the order in which the address has their values: to add one, add it at the end. */
  fields: FormField[]
}

const resource: FormField = { name: 'resource', label: 'Resource', pick: 'resource' }
const identity: FormField = { name: 'identity', label: 'User-assigned identity', pick: 'userIdentity' }
const group: FormField = { name: 'group', label: 'Group', pick: 'group' }
const principal: FormField = { name: 'principal', label: 'Principal', pick: 'principal' }
const scope: FormField = { name: 'scope', label: 'Scope', pick: 'scope' }

/** What may be thought of, in the order in which it is offered. */
export const changeForms: ChangeForm[] = [
  { kind: 'delete-resource', title: 'Delete a resource', fields: [resource] },
  {
    kind: 'delete-resource-group',
    title: 'Delete a resource group',
    fields: [{ name: 'resourceGroup', label: 'Resource group', pick: 'resourceGroup' }],
  },
  {
    kind: 'delete-subscription',
    title: 'Delete a subscription',
    fields: [{ name: 'subscription', label: 'Subscription', pick: 'subscription' }],
  },
  { kind: 'delete-identity', title: 'Delete a user-assigned identity', fields: [identity] },
  {
    kind: 'detach-identity',
    title: 'Take an identity off a resource',
    fields: [
      { ...resource, pick: 'userHost' },
      { ...identity, pick: 'identityOfResource', of: 'resource' },
    ],
  },
  {
    kind: 'disable-system-assigned',
    title: 'Disable a system-assigned identity',
    fields: [{ ...resource, pick: 'systemHost' }],
  },
  {
    kind: 'add-role-assignment',
    title: 'Assign a role',
    fields: [principal, { name: 'role', label: 'Role', pick: 'role' }, scope],
  },
  {
    kind: 'remove-role-assignment',
    title: 'Remove a role assignment',
    fields: [{ name: 'assignment', label: 'Role assignment', pick: 'assignment' }],
  },
  {
    kind: 'add-group-member',
    title: 'Add a member to a group',
    fields: [group, { ...principal, name: 'member', label: 'Member' }],
  },
  {
    kind: 'remove-group-member',
    title: 'Remove a member from a group',
    fields: [group, { name: 'member', label: 'Member', pick: 'memberOfGroup', of: 'group' }],
  },
  {
    kind: 'add-federated-credential',
    title: 'Add a federated credential',
    fields: [
      identity,
      { name: 'name', label: 'Name of the credential', hint: '3 to 120 letters, digits, - or _' },
      { name: 'issuer', label: 'Issuer', hint: 'begins with https://' },
      { name: 'subject', label: 'Subject', hint: 'as the issuer names the workload' },
    ],
  },
  {
    kind: 'remove-federated-credential',
    title: 'Remove a federated credential',
    fields: [identity, { name: 'name', label: 'Credential', pick: 'credentialOfIdentity', of: 'identity' }],
  },
  { kind: 'swap-slot', title: 'Swap a deployment slot', fields: [{ name: 'slot', label: 'Slot', pick: 'slot' }] },
  {
    kind: 'move-resource',
    title: 'Move a resource',
    fields: [resource, { name: 'to', label: 'To the resource group', pick: 'resourceGroup' }],
  },
  {
    kind: 'share-identity',
    title: 'Turn system-assigned into one user-assigned',
    fields: [{ name: 'resources', label: 'Resources', pick: 'systemHost', many: true }, identity],
  },
  {
    kind: 'share-new-identity',
    title: 'Turn system-assigned into a new user-assigned',
    fields: [
      { name: 'resources', label: 'Resources', pick: 'systemHost', many: true },
      { name: 'name', label: 'Name of the new identity', hint: '3 to 128 letters, digits, - or _' },
      { name: 'resourceGroup', label: 'In the resource group', pick: 'resourceGroup' },
    ],
  },
  { kind: 'split-identity', title: 'Turn a user-assigned into system-assigned', fields: [identity] },
]

/** What may be asked of the tenant before and after. */
export const questionForm: ChangeForm = {
  kind: 'ask',
  title: 'Ask about one access',
  fields: [principal, { name: 'action', label: 'Action', hint: 'like Microsoft.Compute/virtualMachines/read' }, scope],
}

const byKind = new Map([...changeForms, questionForm].map((form) => [form.kind, form]))

export const formOf = (kind: string): ChangeForm | undefined => byKind.get(kind)
