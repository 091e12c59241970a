import type { PrincipalId } from '../../model/guid.ts'
import type { Technique } from '../../techniques/technique.ts'
import type { Holding } from '../becoming/holdings.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import { scopeWords } from '../tenant/names.ts'
import { certaintyOfLevel } from './certainty-of-level.ts'
import type { Picture } from './picture.ts'
import { stepAnswer } from './step-text.ts'

export interface DrawnStep {
  from: PrincipalId
  becomes: ManagedIdentity
  level: number
  technique: Technique
  on: number
  holding: Holding
}

/** A technique as a line from whoever can use it to the identity that it yields. */
export function addStep(picture: Picture, { becomes, level, ...step }: DrawnStep) {
  const { index } = picture
  picture.connect({
    source: picture.addHolderNode(step.from),
    target: picture.addIdentityNode(becomes),
    kind: 'becomes',
    certainty: certaintyOfLevel(level),
    label: step.technique.title,
    because: [
      { text: stepAnswer(index, { ...step, becomes: becomes.name }).text, node: `scope:${index.tree.ids[step.on]!}` },
      { text: step.technique.description },
      { text: `It is used on ${scopeWords(index, index.tree.ids[step.on]!)}. ${step.technique.stoppedBy} ends it.` },
    ],
  })
}
