import { Command } from 'commander'
import type { StatusAnswer } from '#lib/server/answers.ts'
import { getStatus } from '#lib/server/get-status.ts'
import { type ConsequencesAnswer, getConsequences } from '#lib/server/history/get-consequences.ts'
import { type DifferenceAnswer, getDifference } from '#lib/server/history/get-difference.ts'
import { pairOf } from '#lib/server/history/pair-of.ts'
import { differenceText } from '../difference-text.ts'
import { fetched, fromStore } from '../from-store.ts'

interface Both {
  facts: DifferenceAnswer
  consequences: ConsequencesAnswer
}

export const diffCommand = new Command('diff')
  .description('what differs between two snapshots: fact by fact, and what follows from it')
  .argument('[from]', 'number of a snapshot; the one before `to` when left out')
  .argument('[to]', 'number of a snapshot; the newest when left out')
  .option('--json', 'print JSON')
  .action(async (from: string | undefined, to: string | undefined, { json }: { json?: boolean }) => {
    const both = await fromStore({
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
    console.log(json ? JSON.stringify(both) : differenceText(both.facts, both.consequences))
  })

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
