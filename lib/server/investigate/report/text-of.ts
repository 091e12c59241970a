import type { Block, ReportDocument } from './document.ts'
import { plain } from './plain.ts'

/** For a terminal. */
export function textOf({ title, about, sections }: ReportDocument): string {
  const told = sections.map(
    (section) => `${section.title.toUpperCase()}\n${section.blocks.map(blockText).filter(Boolean).join('\n')}`,
  )
  return `${[[title, ...about].map(plain).join('\n'), ...told].join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return plain(block.text)
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n')
    case 'table':
      return block.rows
        .map((row) => `  ${row.map((cell, at) => `${block.head[at]}: ${plain(cell)}`).join('; ')}`)
        .join('\n')
    case 'code':
      return block.lines.map((line) => `    ${plain(line)}`).join('\n')
    case 'picture':
      return ''
  }
}
