import { Command } from 'commander'
import type { ListAnswer } from '#lib/server/answers.ts'
import type { Tenant } from '#lib/server/runtime.ts'
import { aligned } from './aligned.ts'
import { csvText } from './csv-text.ts'
import { fromOption, tenantFor } from './tenant-for.ts'

interface List<Row> {
  answer(tenant: Tenant): ListAnswer<Row>
  headings: string[]
  cells(row: Row): (string | number)[]
}

/** A command that prints a list as columns, as CSV or as JSON. */
export function listCommand<Row>(name: string, description: string, { answer, headings, cells }: List<Row>): Command {
  return new Command(name)
    .description(description)
    .addOption(fromOption())
    .option('--json', 'print JSON')
    .option('--csv', 'print CSV')
    .action(async (options: { from?: string[]; json?: boolean; csv?: boolean }) => {
      const { rows, note } = answer(await tenantFor(options))
      if (options.json) {
        console.log(JSON.stringify(rows))
        return
      }
      console.log((options.csv ? csvText : aligned)(headings, rows.map(cells)))
      if (note) console.error(`lanyard: ${note}`)
    })
}
