import { identity, rg, s1, vm } from './judged.ts'

const roles = {
  Owner: [{ actions: ['*'] }],
  Machines: [{ actions: ['Microsoft.Compute/virtualMachines/*'] }],
  Federate: [{ actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write'] }],
}

/** A machine wears an identity that owns its subscription; a person holds a role on the group where both lie. */
export const personMay = (role: keyof typeof roles, more = {}) => ({
  subscriptions: { s1: [] },
  resources: [
    { id: vm, wears: [{ identityId: identity('strong') }] },
    { id: identity('strong'), settings: { principalId: 'p' } },
  ],
  roles,
  principals: { person: { kind: 'user' as const } },
  assignments: [
    { who: 'p', role: 'Owner', at: s1 },
    { who: 'person', role, at: rg, ...more },
  ],
})
