import { counted } from '../graph/view/words.ts'
import type { Unjudged } from './rule.ts'

/** What could not be judged, where there is anything; `why` goes after `3 identities: `. */
export const unjudgedIdentities = (count: number, why: string, remedy: string): Unjudged | undefined =>
  count === 0 ? undefined : { count, text: `${counted(count, 'identity', 'identities')}: ${why}`, remedy }
