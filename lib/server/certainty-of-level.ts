import { level } from '#lib/graph/becoming/technique-index.ts'
import type { Certainty } from '#lib/graph/view/view-types.ts'

export const certaintyOfLevel = (surely: number): Certainty =>
  surely === level.yes ? 'yes' : surely === level.conditional ? 'conditional' : 'unknown'
