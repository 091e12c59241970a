import type { StatusAnswer } from '#lib/server/answers.ts'
import { getStatus } from '#lib/server/get-status.ts'
import { type ConsequencesAnswer, getConsequences } from '#lib/server/history/get-consequences.ts'
import { type DifferenceAnswer, getDifference } from '#lib/server/history/get-difference.ts'
import { pairOf } from '#lib/server/history/pair-of.ts'
import { fetched, fromStore } from './from-store.ts'

interface Both {
  facts: DifferenceAnswer
  consequences: ConsequencesAnswer
}

/** What differs between two snapshots in the store, by their numbers; the newest and the one before where left out. */
export function snapshotDifference(from?: string, to?: string): Promise<Both> {
  return fromStore({
    async server(url): Promise<Both> {
      const pair = chosen(await fetched<StatusAnswer>(`${url}/api/status`), from, to)
      const asked = `from=${pair[0]}&to=${pair[1]}`
      return {
        facts: await fetched(`${url}/api/history/difference?${asked}`),
        consequences: await fetched(`${url}/api/history/consequences?${asked}`),
      }
    },
    async here(): Promise<Both> {
      const pair = await pairOf(...chosen(await getStatus(), from, to))
      return { facts: await getDifference(pair), consequences: await getConsequences(pair) }
    },
  })
}

function chosen({ snapshots }: StatusAnswer, from?: string, to?: string): [number, number] {
  const later = to === undefined ? snapshots[0]?.id : numberIn(to)
  const ofTenant = snapshots.filter(({ tenantId }) => tenantId === snapshots.find(({ id }) => id === later)?.tenantId)
  const before = ofTenant[ofTenant.findIndex(({ id }) => id === later) + 1]?.id
  const earlier = from === undefined ? before : numberIn(from)
  if (later === undefined || earlier === undefined)
    throw new Error('there is no second snapshot to compare with: `lanyard history` lists them')
  return [earlier, later]
}

function numberIn(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`\`${text}\` is no snapshot's number: \`lanyard history\` lists them`)
  return Number(text)
}
