import { exportCommands } from '#components/sources/export-commands.ts'
import { importFormats } from '#lib/imports/index.ts'
import { datasets } from '#lib/model/coverage.ts'
import { aligned, madeFromCode } from './aligned.ts'

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
`
