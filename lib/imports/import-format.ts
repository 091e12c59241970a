import type { FactSink } from '#lib/facts/fact-sink.ts'

/** One kind of object that is found in exports. No two formats recognise the same kind of object. */
export interface ImportFormat {
  id: string
  /** What it holds, in the plural: `role assignments`. */
  label: string
  /** Asks by content, of one JSON value. */
  recognises(value: unknown): boolean
  /**
   * Adds the facts that the value states; throws zod's error where something needed is missing or wrong. `context` is
   * what the answer around it says of itself in `@odata.context`, where there was one.
   */
  read(value: unknown, into: FactSink, context?: string): void
}
