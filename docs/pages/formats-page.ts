import type { ExportFormat } from '#components/graph/export/use-export.ts'
import { exportCommands } from '#components/sources/export-commands.ts'
import { importFormats } from '#lib/imports/index.ts'
import { datasets } from '#lib/model/coverage.ts'
import { checkFormats } from '#lib/server/check-warnings.ts'
import { reportFormats } from '#lib/server/investigate/get-report.ts'
import { aligned, madeFromCode } from './aligned.ts'

const graphFormats = ['png', 'svg', 'json', 'csv'] as const satisfies readonly ExportFormat[]
const named = (formats: readonly string[]) => formats.map((format) => `\`${format}\``).join(', ')

/** `docs/formats.md`, made from the formats and the commands that export what they hold. */
export const formatsPage = (): string => `# Formats

${madeFromCode}

## What is read from files

A file is recognised by what is in it, never by its name; it may hold several kinds, as JSON, as one JSON value a line, and
in UTF-8 or UTF-16. Each format is a file of \`lib/imports/formats\`. What is not understood is named with its place and the
reason, and the rest is still read. ${importFormats.length} formats:

${aligned([['holds', 'format'], ...importFormats.map(({ id, label }) => [label, `\`${id}\``])])}

## How to export them

The commands are in [importing](import.md). They only read.

${aligned([
  ['command for', 'gives', 'fills'],
  ...exportCommands.map(({ title, gives, datasets: filled }) => [
    title,
    gives,
    filled.map((dataset) => datasets[dataset]).join(', '),
  ]),
])}

## What is written

${aligned([
  ['what', 'where', 'formats'],
  ['findings', '`lanyard check --format`, and Export on Warnings', named(checkFormats)],
  ['the graph as it is shown, masked where it is masked', 'Export on Graph', named(graphFormats)],
  ['the report of an investigation', 'Investigate, and `lanyard investigate`', named(reportFormats)],
  ['a table as it is filtered', 'Export on each table', named(['csv'])],
  ['a whole history', '`lanyard history export`', 'JSON, one value a line, compressed'],
  ['the sample tenant, as Azure exports it', '`lanyard sample`', 'JSON'],
])}
`
