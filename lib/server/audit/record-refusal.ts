import type { Actor } from '#lib/model/audit-entry.ts'
import { record } from './record.ts'

const stranger: Actor = { subject: 'stranger', name: 'a stranger' }
const minute = 60_000
/** So many refusals are written down in a minute; a flood of them must not fill the disk. */
const most = 30

/** Notes who was refused and why. Of more than thirty in a minute only how many there were is told, with the next one. */
export function refusals({ now = Date.now, write = record }: { now?: () => number; write?: typeof record } = {}) {
  let begun = Number.NEGATIVE_INFINITY
  let written = 0
  let left = 0
  return async (about: string, by: Actor = stranger): Promise<void> => {
    if (now() - begun >= minute) {
      begun = now()
      written = 0
    }
    if (written >= most) {
      left += 1
      return
    }
    written += 1
    const missed = left
    left = 0
    await write('was refused', missed > 0 ? `${about}; and ${missed} more before that` : about, { by })
  }
}
