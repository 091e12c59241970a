import type { Command } from 'commander'
import { commands } from '../../bin/commands/index.ts'
import { aligned, madeFromCode } from './aligned.ts'

/** `docs/command-line.md`, made from the commands. */
export const commandLinePage = (): string => `# On the command line

${madeFromCode}

Every command is \`npm run -s lanyard -- <command>\`; \`--help\` after one tells all of its options. \`--from\` reads files or
folders straight into memory; without it the newest snapshot in the store answers. \`--json\` prints JSON where it is offered.

${aligned([['command', 'what it tells or does', 'options'], ...commands.flatMap((command) => rowsOf(command))])}

## For instance

\`\`\`sh
npm run -s lanyard -- check --from exports/ --fail-on high --format sarif
npm run -s lanyard -- check --from exports/ --plan plan.json --fail-on high
npm run -s lanyard -- blast-radius --from exports/ --principal <object id>
npm run -s lanyard -- explain <node id> --from exports/
npm run -s lanyard -- explain <id> --at <scope> --action <action> --from exports/
npm run -s lanyard -- who-can --from exports/ --become <object id>
npm run -s lanyard -- paths --from exports/ --start <id> --end <id>
npm run -s lanyard -- what-if --from exports/ --changes plan.json
npm run -s lanyard -- investigate --node <name or id> --at 2026-05-15
npm run -s lanyard -- ask --from exports/ < questions.jsonl
\`\`\`

\`check\` is for a pipeline: it ends with 0, with 1 on findings, and with 2 on bad input; \`examples/\` has pipelines. \`explain\` with a
second id tells the edge between two nodes, or the way from one to the other. What \`investigate\` answers is told in
[investigate](investigate.md).

\`ask\` takes one question a line, \`{"id", "principalId", "action", "scope"}\` or \`dataAction\` in place of \`action\`, and answers
\`yes\`, \`conditional\`, \`no\` or \`unknown\`, each with its reasons. A data action is also asked of what no Azure role shows:
Key Vault access policies, Cosmos DB data roles, database administrators, and keys that still work.
`

/** One row, or one for each command below it; `above` are the words before its name. */
function rowsOf(command: Command, above = ''): string[][] {
  const name = above + command.name()
  if (command.commands.length > 0) return command.commands.flatMap((one) => rowsOf(one, `${name} `))
  const places = command.registeredArguments.map((one) => (one.required ? ` <${one.name()}>` : ` [${one.name()}]`))
  return [
    [
      `\`${name}${places.join('')}\``,
      command.description().replace(/([{<][^}>]*[}>])/g, '`$1`'),
      command.options.map(({ long }) => `\`${long}\``).join(', '),
    ],
  ]
}
