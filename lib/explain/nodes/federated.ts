import type { Explanation } from '../explanation.ts'
import type { Surroundings } from '../surroundings.ts'
import { named } from '../words.ts'

/** A workload outside Azure that an identity trusts. */
export function explainFederated({ node, outgoing }: Surroundings): Explanation {
  const trusting = outgoing.map((one) => one.node)
  return {
    sentences: [
      `${node.label} is a subject at the issuer ${node.sublabel}, outside Azure or in a cluster.`,
      trusting.length > 0
        ? `${named(trusting)} ${trusting.length === 1 ? 'trusts' : 'trust'} it: with a token of that issuer it gets one of the identity, and no secret is kept anywhere.`
        : 'No identity that trusts it is shown here.',
    ],
    wouldChange: [
      'Removing the federated credential stops new tokens; one that was issued stays good until it expires.',
      'Whoever can run as this subject can act as the identity.',
    ],
    section: 'from-outside',
  }
}
