import { Command } from 'commander'
import { differenceText } from '../difference-text.ts'
import { snapshotDifference } from '../snapshot-difference.ts'

export const diffCommand = new Command('diff')
  .description('what differs between two snapshots: fact by fact, and what follows from it')
  .argument('[from]', 'number of a snapshot; the one before `to` when left out')
  .argument('[to]', 'number of a snapshot; the newest when left out')
  .option('--json', 'print JSON')
  .action(async (from: string | undefined, to: string | undefined, { json }: { json?: boolean }) => {
    const both = await snapshotDifference(from, to)
    console.log(json ? JSON.stringify(both) : differenceText(both.facts, both.consequences))
  })
