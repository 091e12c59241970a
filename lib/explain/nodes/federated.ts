import type { Explanation } from '../explanation.ts'
import { near, type Surroundings } from '../surroundings.ts'
import { named } from '../words.ts'

/** A workload outside Azure that an identity trusts. */
export function explainFederated({ node, outgoing }: Surroundings): Explanation {
  const trusting = near(outgoing, 'federated')
  return {
    sentences: [
      `${node.label} is a subject for which the issuer ${node.sublabel} signs tokens, outside Azure or in a cluster.`,
      trusting.length > 0
        ? `By a federated credential, ${named(trusting)} ${trusting.length === 1 ? 'trusts' : 'trust'} it: such a token is exchanged for one of the identity, and no secret is kept anywhere.`
        : 'No identity that trusts it is shown.',
    ],
    wouldChange: [
      'Removing the federated credential stops new tokens; one that was issued stays good until it expires.',
      'Whoever can run as this subject can act as the identity.',
    ],
    section: 'from-outside',
  }
}
