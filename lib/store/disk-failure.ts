/** Node's codes first, then PostgreSQL's: what the disk under the database may say. */
const words = new Map([
  ['ENOSPC', 'is full'],
  ['EDQUOT', 'has no space left for this user'],
  ['EFBIG', 'takes no larger file'],
  ['EIO', 'cannot be read or written'],
  ['EROFS', 'can only be read'],
  ['53100', 'is full'],
  ['58030', 'cannot be read or written'],
])
const full = new Set(['ENOSPC', 'EDQUOT', '53100'])

/** The disk refused: nothing of what was being written is stored, and all that was before is. Its message is for people. */
export class DiskFailure extends Error {
  readonly code: string

  /** @param where the disk, as `the disk of …` @param failure with a code that `isDiskFailure` knows */
  constructor(where: string, failure: { code: string; message: string }) {
    const { code, message } = failure
    const next = full.has(code) ? 'make space there' : 'see to it'
    super(
      `${where} ${words.get(code)} (${message.replace(/[.\n].*/s, '')}): nothing of this was stored, and what was before is intact; ${next} and try again`,
    )
    this.name = 'DiskFailure'
    this.code = code
  }
}

/** By its code, not its class: Next has a copy of every class. */
export const isDiskFailure = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && words.has(error.code)
