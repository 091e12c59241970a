import type { Surroundings } from '../explain/surroundings.ts'
import type { GraphQuery, GraphView } from '../graph/view/view-types.ts'
import type { StatementId } from '../learn/statements.ts'

/** What an exercise opens: a view of the graph as its address has it. */
export interface ExerciseView extends Partial<Omit<GraphQuery, 'expand'>> {
  /** An expression: what fits it is left out. */
  hide?: string
  /** An expression: what fits it is lit. */
  find?: string
  /** Deleted, as a thought: the graph is then seen through the lens of what if. */
  deleted?: { resource: string }
}

export type Picture = Pick<GraphView, 'nodes' | 'edges'>

/** The open snapshot, as what a view of it draws before alike nodes are folded. */
export type See = (view: ExerciseView) => Picture

/** An exercise put to one tenant. */
export interface Question {
  /** What is asked, by the names of that tenant; they stand in backticks. */
  text: string
  view: ExerciseView
  /** Nodes that answer it; each alone is right. */
  answers: readonly string[]
  /** Why what was clicked is the answer, or is not: one sentence about it. */
  why(clicked: Surroundings): string
}

/** One small question, answered by clicking in the graph. */
export interface Exercise {
  id: string
  title: string
  /** What who answers it has understood. */
  teaches: readonly StatementId[]
  /** Section of the chapters that tells it. */
  section: string
  /** The question for the tenant that is seen; `undefined` where nothing in it fits. */
  ask(see: See): Question | undefined
}
