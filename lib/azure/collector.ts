import type { FactSink } from '#lib/facts/fact-sink.ts'
import type { Dataset } from '#lib/model/coverage.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { Reader } from './reader.ts'
import type { FailureState } from './reading-failure.ts'

/** What the signed-in identity needs to read a dataset. */
export type Need =
  /** An action of Azure RBAC at the scope that is read; every one of them is in the built-in role Reader. */
  | { action: string }
  /** An application permission of Microsoft Graph; any of `or` does as well. */
  | { permission: string; or?: readonly string[] }

/** The whole tenant is `/`. */
export type CollectedAt = 'tenant' | 'managementGroup' | 'subscription'

/** How one dataset, or a part of one, is read. */
export interface Collector {
  id: string
  /** What it is part of. */
  datasets: readonly Dataset[]
  /** What is read, in the plural. */
  label: string
  needs: Need
  at: readonly CollectedAt[]
  /** How many scopes one reading may cover: Resource Graph takes many, Resource Manager one. */
  together?: number
  /** Collectors whose facts it starts from. What they could not read, it cannot know of either. */
  after?: readonly string[]
  /** Leaves a part out and says why with `into.gap`. @throws {ReadingFailure} when nothing could be read */
  read(reader: Reader, scopes: readonly ScopeId[], into: ReadingSink): Promise<void>
}

/** Something that could not be read. Without a scope: it concerns all that are being read. */
export interface Gap {
  scope?: ScopeId
  state: FailureState | 'partial'
  /** The rest was read. */
  part?: boolean
  why: string
}

export interface ReadingSink extends FactSink {
  gap(gap: Gap): void
  /** Reads rows one by one; a row that is not understood becomes a gap. */
  each(rows: readonly unknown[], read: (row: unknown) => void): void
}
