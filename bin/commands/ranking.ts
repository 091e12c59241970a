import { Command, InvalidArgumentError } from 'commander'
import { getRanking } from '#lib/server/get-ranking.ts'
import { aligned } from '../aligned.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

export const rankingCommand = new Command('ranking')
  .description('every identity by what falls with it, the most first')
  .addOption(fromOption())
  .option('--limit <rows>', 'only the first so many', rowCount)
  .option('--json', 'print JSON')
  .action(async (options: { from?: string[]; limit?: number; json?: boolean }) => {
    const { rows, note } = getRanking(await tenantFor(options), options.limit)
    if (options.json) {
      console.log(JSON.stringify(rows))
      return
    }
    const headings = ['NAME', 'KIND', 'FALLS', 'REACHES', 'REACHES IN THE END', 'STRONGEST', 'WORST WARNING']
    const cells = rows.map(({ name, kind, falls, reaches, reachesInTheEnd, strongest, worst }) => [
      name,
      kind,
      countsWords(falls),
      countsWords(reaches),
      countsWords(reachesInTheEnd),
      strongest ? `${strongest.role} at ${strongest.scope}` : '',
      worst ?? '',
    ])
    console.log(aligned(headings, cells))
    if (note) console.error(`lanyard: ${note}`)
  })

/** `12`, `12 + 3 conditional + 1 unknown`. */
function countsWords({ yes, conditional, unknown }: { yes: number; conditional: number; unknown: number }) {
  const unsure = [conditional && `${conditional} conditional`, unknown && `${unknown} unknown`].filter(Boolean)
  return [String(yes), ...unsure].join(' + ')
}

function rowCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('give a number of rows, 1 or more')
  return Number(text)
}
