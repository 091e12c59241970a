import type { Block, ReportDocument } from './document.ts'
import { plain } from './plain.ts'

/** What Markdown, or HTML within it, would take for more than a character. */
const special = /[\\`*_{}[\]()#+\-.!|<>~&$:@]/g
const inline = (text: string) =>
  plain(text).replace(special, (character) =>
    character === '<' ? '&lt;' : character === '>' ? '&gt;' : character === '&' ? '&amp;' : `\\${character}`,
  )

/**
 * One file: pictures are data in it, since a report is mailed and put into tickets, where a picture beside it would be
 * lost. A viewer that shows no such pictures shows their words, and loses nothing that the tables do not say.
 */
export function markdownOf({ title, about, sections }: ReportDocument): string {
  const parts = [
    `# ${inline(title)}`,
    about.map(inline).join('  \n'),
    ...sections.flatMap((section) => [`## ${inline(section.title)}`, ...section.blocks.map(blockMarkdown)]),
  ]
  return `${parts.join('\n\n')}\n`
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'text':
      return inline(block.text)
    case 'list':
      return block.items.map((item) => `- ${inline(item)}`).join('\n')
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map((row, at) => `| ${row.map((cell) => (at === 1 ? cell : inline(cell))).join(' | ')} |`)
        .join('\n')
    case 'code':
      return fenced(block.lines.map(plain))
    case 'picture':
      return `![${inline(block.text)}](data:image/svg+xml;base64,${Buffer.from(block.svg).toString('base64')})`
  }
}

/** A fence that is longer than any within. */
function fenced(lines: string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)))
  const fence = '`'.repeat(longest + 1)
  return `${fence}sh\n${lines.join('\n')}\n${fence}`
}
