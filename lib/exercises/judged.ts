import { explainEdge } from '../explain/explain-edge.ts'
import { explainNode } from '../explain/explain-node.ts'
import { surroundingsOf } from '../explain/surroundings.ts'
import type { Question, See } from './exercise.ts'

/** Whether what was clicked answers, why, and what it is. */
export interface Judged {
  isRight: boolean
  sentences: string[]
}

/** `clicked`: id of a node or an edge, of what the question's view draws. */
export function judged(question: Question, see: See, clicked: string): Judged {
  const picture = see(question.view)
  const around = surroundingsOf(picture, clicked)
  if (around) {
    // What a thing is does not hang on how much of it the view of the question shows.
    const whole = surroundingsOf(see({ audience: 'everyone' }), clicked) ?? around
    const isRight = question.answers.includes(clicked)
    return { isRight, sentences: [question.why(around), ...explainNode(whole).sentences] }
  }
  const edge = picture.edges.find(({ id }) => id === clicked)
  const [source, target] = [edge?.source, edge?.target].map((id) => picture.nodes.find((node) => node.id === id))
  if (edge && source && target)
    return {
      isRight: false,
      sentences: [
        'That is a line between two things: click one of them.',
        ...explainEdge({ edge, source, target }).sentences,
      ],
    }
  if (clicked.startsWith('fold:'))
    return { isRight: false, sentences: ['That stands for several things. Open it with +, and click one of them.'] }
  return { isRight: false, sentences: ['That is not in the picture of this question. Put the question again.'] }
}
