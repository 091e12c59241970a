import { z } from 'zod'
import { factCollection } from '#lib/facts/fact-sink.ts'
import type { Facts } from '#lib/model/facts.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { Collector, Gap, ReadingSink } from './collector.ts'
import type { Reader } from './reader.ts'
import { ReadingFailure } from './reading-failure.ts'

/** What came of one collector at some scopes. */
export interface Reading {
  collector: string
  scopes: readonly ScopeId[]
  facts: Facts
  /** None: everything was read. */
  gaps: Gap[]
}

/**
 * Reads, and reads again in halves when several scopes together failed: one that is denied or gone must not take the
 * others with it.
 */
export async function readingsOf(collector: Collector, scopes: readonly ScopeId[], reader: Reader): Promise<Reading[]> {
  const collection = factCollection()
  const gaps: Gap[] = []
  try {
    await collector.read(reader, scopes, sinkInto(collection, gaps))
  } catch (error) {
    if (!(error instanceof ReadingFailure)) throw error
    if (scopes.length > 1 && error.state !== 'throttled') {
      const half = Math.ceil(scopes.length / 2)
      const halves = [scopes.slice(0, half), scopes.slice(half)]
      return (await Promise.all(halves.map((some) => readingsOf(collector, some, reader)))).flat()
    }
    gaps.push(...scopes.map((scope) => ({ scope, state: error.state, why: error.message })))
  }
  return [{ collector: collector.id, scopes, facts: collection.facts(), gaps }]
}

function sinkInto(collection: Pick<ReadingSink, 'add'>, gaps: Gap[]): ReadingSink {
  return {
    add: (kind, fact) => collection.add(kind, fact),
    gap: (gap) => gaps.push(gap),
    each(rows, read) {
      for (const row of rows) {
        try {
          read(row)
        } catch (error) {
          if (!(error instanceof z.ZodError)) throw error
          const { path, message } = error.issues[0]!
          gaps.push({ state: 'partial', why: `a row was not understood: \`${path.join('.')}\`: ${message}` })
        }
      }
    },
  }
}
