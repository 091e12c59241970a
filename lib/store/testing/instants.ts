import type { KyselyPlugin, RootOperationNode } from 'kysely'

/** A moment of the work of a store, told by its statements: right before or after the so-many-eth of a kind. */
export interface Instant {
  name: string
  side: 'before' | 'after'
  /** Part of the statement, as `statementOf` writes it. */
  statement: string
  /** Counted from 1. */
  occurrence: number
}

const at = (side: Instant['side'], statement: string, occurrence: number, name: string): Instant => ({
  name,
  side,
  statement,
  occurrence,
})

const fence = 'UpdateQueryNode snapshot'
const reading = 'string_agg(uuid_send(object_key) || hash'
const closing = 'set valid_to ='
const insert = 'insert into object_version'

/** Moments of a publish, in their order. */
export const publishInstants: readonly Instant[] = [
  at('before', 'UpdateQueryNode numbering', 1, 'before a number is taken'),
  at('after', 'UpdateQueryNode numbering', 1, 'a number taken, no row yet'),
  at('before', 'InsertQueryNode snapshot', 1, 'before the row of the snapshot'),
  at('after', 'InsertQueryNode snapshot', 1, 'the row written, not committed'),
  at('before', reading, 1, 'the row committed, nothing read yet'),
  at('after', reading, 1, 'what is there read in part'),
  at('before', fence, 1, 'before the first page'),
  at('after', fence, 1, 'the first page fenced'),
  at('before', closing, 1, 'before the first versions end'),
  at('after', closing, 1, 'the first versions ended, not committed'),
  at('before', insert, 1, 'before the first new versions'),
  at('after', insert, 1, 'the first page written, not committed'),
  at('before', fence, 2, 'the first page committed'),
  at('after', insert, 2, 'the second page written, not committed'),
  at('before', closing, 3, 'in the midst of the third page'),
  at('after', insert, 3, 'the third page written, not committed'),
  at('before', "set status = 'published'", 1, 'every page committed, the snapshot not shown'),
  at('after', "set status = 'published'", 1, 'the snapshot shown, not committed'),
  at('before', 'analyze', 1, 'published, before tidying'),
  at('after', 'analyze', 1, 'published, after tidying'),
]

/** Moments of cleaning up after a publish that was killed. */
export const discardInstants: readonly Instant[] = [
  at('before', fence, 1, 'found, not yet marked'),
  at('after', fence, 1, 'marked as discarded'),
  at('after', 'DeleteQueryNode object_version', 1, 'its versions deleted'),
  at('after', 'UpdateQueryNode object_version', 1, 'what it had ended goes on'),
  at('after', 'DeleteQueryNode snapshot', 1, 'its row deleted'),
]

/** Ends the process at an instant, as `kill -9` would. */
export const killedAt = (instant: Instant) => toldAt(instant, () => process.kill(process.pid, 'SIGKILL'))

export function toldAt(instant: Instant, tell: () => unknown): KyselyPlugin {
  let seen = 0
  const reached = new WeakSet<object>()
  return {
    transformQuery({ node, queryId }) {
      if (statementOf(node).includes(instant.statement)) {
        seen += 1
        if (seen === instant.occurrence) {
          if (instant.side === 'before') tell()
          else reached.add(queryId)
        }
      }
      return node
    },
    async transformResult({ result, queryId }) {
      if (reached.has(queryId)) tell()
      return result
    },
  }
}

/** The kind of a statement and its table, or its text where it was written as such. */
function statementOf(node: RootOperationNode): string {
  if (node.kind === 'RawNode') return node.sqlFragments.join('?')
  return `${node.kind} ${/"identifier":\{"kind":"IdentifierNode","name":"([a-z_]+)"/.exec(JSON.stringify(node))?.[1] ?? ''}`
}
