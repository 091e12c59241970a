'use client'
import { useQuery } from '@tanstack/react-query'
import type { ConsequencesAnswer } from '#lib/server/history/get-consequences.ts'
import type { DifferenceAnswer } from '#lib/server/history/get-difference.ts'
import { fetchAnswer } from '../queries.ts'

/** Numbers of two snapshots. */
export interface SnapshotPair {
  from: number
  to: number
}

function usePairAnswer<Answer>(what: 'difference' | 'consequences', { from, to }: SnapshotPair) {
  const path = `/api/history/${what}?from=${from}&to=${to}`
  return useQuery({ queryKey: [path], queryFn: ({ signal }) => fetchAnswer<Answer>(path, signal) })
}

export const useDifference = (pair: SnapshotPair) => usePairAnswer<DifferenceAnswer>('difference', pair)
export const useConsequences = (pair: SnapshotPair) => usePairAnswer<ConsequencesAnswer>('consequences', pair)
