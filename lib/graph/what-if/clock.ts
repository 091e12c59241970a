/** When a consequence takes effect, and why then. */
export interface Delay {
  id: DelayId
  /** `about 10 minutes`. */
  label: string
  /** In one sentence, what Azure does in that time. */
  why: string
  reference: string
}

export type DelayId = 'atOnce' | 'roleChange' | 'groupChange' | 'tokens' | 'softDelete' | 'session'

const troubleshooting = 'https://learn.microsoft.com/azure/role-based-access-control/troubleshooting'
const questions = 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq'
const practices =
  'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations'

/** From soonest to latest. */
export const delays: Delay[] = [
  {
    id: 'atOnce',
    label: 'at once',
    why: 'the resource itself is changed when the command returns',
    reference: 'https://learn.microsoft.com/azure/azure-resource-manager/management/overview',
  },
  {
    id: 'roleChange',
    label: 'within about 10 minutes',
    why: 'Azure Resource Manager keeps role assignments in caches, so that a change made directly to one may take 10 minutes to be seen',
    reference: troubleshooting,
  },
  {
    id: 'groupChange',
    label: 'up to a day',
    why: 'groups and app roles of a managed identity are written into its tokens, which are kept for up to 24 hours and cannot be renewed early',
    reference: practices,
  },
  {
    id: 'tokens',
    label: 'up to a day',
    why: 'tokens that were issued before stay good until they expire, up to 24 hours after, and what they open stays open',
    reference: questions,
  },
  {
    id: 'softDelete',
    label: 'for 30 days, and then gone',
    why: 'a deleted managed identity is kept 30 days among the deleted objects of the directory and can be neither restored nor purged; one of the same name is another principal',
    reference: questions,
  },
]

/** Of people only, to whom no change of what-if applies. */
export const sessionDelay: Delay = {
  id: 'session',
  label: 'within about an hour',
  why: 'a person gets no new token at once, and one that was issued before stays good for about an hour where the service does not ask again in between',
  reference: 'https://learn.microsoft.com/entra/identity/users/users-revoke-access',
}
