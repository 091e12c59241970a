import { level } from '../tenant/level.ts'
import type { Certainty } from './view-types.ts'

export const certaintyOfLevel = (surely: number): Certainty =>
  surely === level.yes ? 'yes' : surely === level.conditional ? 'conditional' : 'unknown'
