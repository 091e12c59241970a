import type { ScopeId } from '#lib/model/scope.ts'
import type { AzureCall } from './calls.ts'
import type { ReadingSink } from './collector.ts'
import type { AuthorizationScope, Reader } from './reader.ts'

/** How a collector asks Resource Graph. */
interface Query {
  call: AzureCall
  scopes: readonly ScopeId[]
  authorization?: AuthorizationScope
}

/** Reads the rows of a query one by one, and says so when there are fewer of them than Resource Graph counted. */
export async function readQuery(
  reader: Reader,
  { call, scopes, authorization }: Query,
  { into, read }: { into: ReadingSink; read: (row: unknown) => void },
): Promise<void> {
  const pages = reader.query(call, scopes, authorization)
  for (;;) {
    const page = await pages.next()
    if (!page.done) into.each(page.value, read)
    else {
      if (page.value !== undefined) into.gap({ state: 'partial', why: page.value })
      return
    }
  }
}
