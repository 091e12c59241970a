import { Command, Option } from 'commander'
import { auditActions } from '#lib/model/audit-entry.ts'
import { auditFile } from '#lib/server/audit/audit-file.ts'
import { type AuditAnswer, auditQuestionSchema, listAudit } from '#lib/server/audit/list-audit.ts'
import { checked } from '#lib/server/read-json.ts'
import { aligned } from '../aligned.ts'
import { fetched, fromStore } from '../from-store.ts'

interface Options {
  action?: string
  subject?: string
  most: string
  json?: true
  csv?: true
}

export const auditCommand = new Command('audit')
  .description('who did what with this Lanyard, the last first; the log is only added to')
  .addOption(new Option('--action <action>', 'only this').choices(auditActions))
  .option('--subject <id>', 'only what this person did, by the id that the directory gives them')
  .option('--most <number>', 'so many entries', '50')
  .option('--json', 'as JSON')
  .option('--csv', 'all that fit, as CSV')
  .action(async ({ action, subject, most, json, csv }: Options) => {
    const asked = { ...(action && { action }), ...(subject && { subject }) }
    if (csv) return writeCsv(asked)
    const question = { ...asked, limit: most }
    const answer = await fromStore({
      server: (url) => fetched<AuditAnswer>(`${url}/api/audit?${new URLSearchParams(question)}`),
      here: () => listAudit(checked(question, auditQuestionSchema)),
    })
    if (json) return console.log(JSON.stringify(answer, undefined, 2))
    if (answer.entries.length === 0) return console.log('nothing was written down')
    console.log(
      aligned(
        ['WHEN', 'WHO', 'ROLE', 'ACTION', 'WHAT'],
        answer.entries.map(({ at, name, role, action, about }) => [at, name, role ?? '', action, about]),
      ),
    )
    if (answer.next !== undefined) console.log(`\nof ${answer.total} entries: more with \`--most\``)
  })

const writeCsv = (asked: Record<string, string>) =>
  fromStore({
    async server(url) {
      const response = await fetch(`${url}/api/audit?${new URLSearchParams({ ...asked, format: 'csv' })}`)
      const text = await response.text()
      if (!response.ok) throw new Error(text)
      process.stdout.write(text)
    },
    async here() {
      for await (const lines of auditFile(checked(asked, auditQuestionSchema))) process.stdout.write(lines)
    },
  })
