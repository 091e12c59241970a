import type { Exercise } from '../exercise.ts'
import { canBecome } from './can-become.ts'
import { choiceOfKind } from './choice-of-kind.ts'
import { deletion } from './deletion.ts'
import { groupAccess } from './group-access.ts'
import { inheritance } from './inheritance.ts'
import { kinds } from './kinds.ts'
import { sharing } from './sharing.ts'
import { slotNames } from './slot-names.ts'
import { tokenUse } from './token-use.ts'
import { whatIf } from './what-if.ts'

/** In the order in which they are offered: what an identity is, how it is used, what it may do, what becomes of it. */
export const exercises: readonly Exercise[] = [
  kinds,
  slotNames,
  deletion,
  sharing,
  tokenUse,
  inheritance,
  groupAccess,
  whatIf,
  canBecome,
  choiceOfKind,
]
