import type { Block, ReportDocument } from './document.ts'
import { escaped } from './plain.ts'

const style = `body{font:14px/1.5 system-ui,sans-serif;color:#0f172a;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:1px solid #cbd5e1}
.about{color:#475569;margin:.2rem 0}table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem;font-size:12px}
th,td{border:1px solid #cbd5e1;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#f1f5f9;white-space:nowrap}td:first-child{min-width:6rem}@media(max-width:40rem){th,td{font-size:11px;padding:.25rem}}
pre{background:#f1f5f9;padding:.6rem;white-space:pre-wrap;overflow-wrap:anywhere;font-size:12px}svg{max-width:100%;height:auto}
@page{margin:16mm}@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr,figure,pre{break-inside:avoid}}`

/** One file that needs nothing else, to be read or printed: no script, no outside, styles within. */
export function htmlOf({ title, about, sections }: ReportDocument): string {
  const body = sections.map(
    (section) => `<section><h2>${escaped(section.title)}</h2>${section.blocks.map(blockHtml).join('\n')}</section>`,
  )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head>
<body><header><h1>${escaped(title)}</h1>${about.map((line) => `<p class="about">${escaped(line)}</p>`).join('')}</header><main>
${body.join('\n')}
</main></body></html>
`
}

function blockHtml(block: Block): string {
  const each = (items: string[], tag: string) => items.map((item) => `<${tag}>${escaped(item)}</${tag}>`).join('')
  switch (block.kind) {
    case 'text':
      return `<p>${escaped(block.text)}</p>`
    case 'list':
      return `<ul>${each(block.items, 'li')}</ul>`
    case 'table':
      return `<table><thead><tr>${each(block.head, 'th')}</tr></thead><tbody>${block.rows.map((row) => `<tr>${each(row, 'td')}</tr>`).join('\n')}</tbody></table>`
    case 'code':
      return `<pre>${block.lines.map(escaped).join('\n')}</pre>`
    case 'picture':
      return `<figure>${block.svg}</figure>`
  }
}
