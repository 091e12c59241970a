import { Command } from 'commander'
import { listWarnings } from '#lib/server/list-warnings.ts'
import { aligned } from '../aligned.ts'
import { csvText } from '../csv-text.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

export const warningsCommand = new Command('warnings')
  .description('lifecycle and exposure warnings, worst first, and what could not be checked')
  .addOption(fromOption())
  .option('--json', 'print JSON')
  .option('--csv', 'print CSV')
  .action(async (options: { from?: string[]; json?: boolean; csv?: boolean }) => {
    const answer = listWarnings(await tenantFor(options))
    if (options.json) {
      console.log(JSON.stringify(answer))
      return
    }
    console.log(
      (options.csv ? csvText : aligned)(
        ['SEVERITY', 'WARNING', 'SUBJECT', 'BECAUSE'],
        answer.findings.map(({ severity, title, subjectName, severityReason }) => [
          severity,
          title,
          subjectName,
          severityReason,
        ]),
      ),
    )
    if (options.csv) return
    for (const { rule, text, remedy } of answer.notChecked)
      console.log(`\nnot checked: ${rule}: ${text}${remedy ? `\n  ${remedy.replaceAll('\n', '\n  ')}` : ''}`)
  })
