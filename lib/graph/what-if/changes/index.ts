import type { ChangeKind } from '../change.ts'
import { addFederatedCredential } from './add-federated-credential.ts'
import { addGroupMember } from './add-group-member.ts'
import { addRoleAssignment } from './add-role-assignment.ts'
import { deleteIdentity } from './delete-identity.ts'
import { deleteResource } from './delete-resource.ts'
import { deleteResourceGroup } from './delete-resource-group.ts'
import { deleteSubscription } from './delete-subscription.ts'
import { detachIdentity } from './detach-identity.ts'
import { disableSystemAssigned } from './disable-system-assigned.ts'
import { moveResource } from './move-resource.ts'
import { removeFederatedCredential } from './remove-federated-credential.ts'
import { removeGroupMember } from './remove-group-member.ts'
import { removeRoleAssignment } from './remove-role-assignment.ts'
import { shareIdentity } from './share-identity.ts'
import { splitIdentity } from './split-identity.ts'
import { swapSlot } from './swap-slot.ts'

/** Every kind of change, sorted by id. */
export const changeKinds: ChangeKind[] = [
  addFederatedCredential,
  addGroupMember,
  addRoleAssignment,
  deleteIdentity,
  deleteResource,
  deleteResourceGroup,
  deleteSubscription,
  detachIdentity,
  disableSystemAssigned,
  moveResource,
  removeFederatedCredential,
  removeGroupMember,
  removeRoleAssignment,
  shareIdentity,
  splitIdentity,
  swapSlot,
]
