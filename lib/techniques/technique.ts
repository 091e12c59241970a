import type { Resource, WearHow } from '../model/facts.ts'
import type { Plane } from '../rbac/permission.ts'

export interface Need {
  /** As Azure writes it. */
  action: string
  plane: Plane
}

/**
 * What one gains. `wornIdentities`: every identity that the target wears. `theIdentity`: the target, which is a
 * user-assigned identity. `data`: what is inside the target, without any data right of one's own. `anyRole`: any role
 * at the target scope and below, so everything there.
 */
export type Yield = 'wornIdentities' | 'theIdentity' | 'data' | 'anyRole'

/** One way to become another identity, or to get at data, without being granted that. */
export interface Technique {
  id: string
  /** What one does, as a heading: `Run a command on a virtual machine`. */
  title: string
  /** How it works and why it yields that; two or three sentences. */
  description: string
  /** Types of the resources that it is used on, lower case; `scope` for any scope. */
  targets: string[]
  /** Alternatives; of one of them, every need must be met on the target itself. */
  needs: Need[][]
  /** Needed besides on any scope at all, one of these: attaching an identity needs a host that may be written. */
  elsewhere?: Need[]
  yields: Yield
  /** Of `wornIdentities`, only those that are worn so: the control plane of a Kubernetes cluster stays out of reach. Absent: all. */
  hows?: WearHow[]
  /** Whether the target's settings leave it open; `unknown` where they were not read. Absent: always. */
  open?: (target: Resource) => 'yes' | 'no' | 'unknown'
  /** What ends it, in a few words for the fix plan. */
  stoppedBy: string
  /** Microsoft's page. */
  reference: string
}
