import { doorkeeper } from '#lib/gate/doorkeeper.ts'
import { type Visitor, visitorOf } from '#lib/gate/visitor.ts'

/**
 * The second layer of sign-in, for pages: who looks at one, by what their request shows; `undefined` for a stranger.
 * @throws where the gate did not start
 */
export async function pageVisitor(headers: { get(name: string): string | null }): Promise<Visitor | undefined> {
  const keeper = doorkeeper()
  if (!keeper) throw new Error('nobody watches the door: start Lanyard with `npm start`')
  return visitorOf({ cookie: headers.get('cookie') ?? '', authorization: headers.get('authorization') ?? '' }, keeper)
}
