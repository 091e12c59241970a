import { answered } from '#lib/server/answered.ts'
import { collections } from '#lib/server/collections.ts'

/** Somebody signed in again: the collection that waits for that looks now. */
export const POST = (request: Request) =>
  answered(request, () => {
    collections().lookAgain()
    return collections().state()
  })
