import type { Use } from './use.ts'

/** The identities of a cluster's parts are named by the part; the one in its `identity` block runs the control plane. */
export const usesOfKubernetesCluster = (): Use[] => [
  { uses: ({ how }) => how === 'kubelet', for: 'registry pull' },
  { uses: ({ how }) => how === 'system' || how === 'user', for: 'the control plane' },
]
