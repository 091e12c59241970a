import type { Certainty } from '#lib/graph/view/view-types.ts'
import type { InvestigationAnswer } from '../investigation-answers.ts'
import { escaped } from './plain.ts'

/** So many of a ring are drawn; the rest is one box with their number. */
const mostDrawn = 12
const [width, height, gapX, gapY, edge] = [190, 34, 90, 12, 24]

interface Box {
  name: string
  x: number
  y: number
  note?: string
}

/** The compromised node and what fell with it, a column for each ring, as one SVG for paper: no script, no outside. */
export function ringsSvg({ subject, rings }: InvestigationAnswer): string {
  const boxes = new Map<string, Box>()
  const lines: { from: string; to: string; certainty: Certainty }[] = []
  const columns = rings.map(({ identities, counts }) => ({
    shown: identities.slice(0, mostDrawn),
    left: counts.yes + counts.conditional + counts.unknown - Math.min(identities.length, mostDrawn),
  }))
  const tallest = Math.max(1, ...columns.map(({ shown, left }) => shown.length + (left > 0 ? 1 : 0)))
  const middle = edge + (tallest * (height + gapY)) / 2 - height / 2
  // An identity that is compromised itself is the one in ring 0.
  const isOwn = columns[0]?.shown.some(({ node }) => node === subject.node) ?? false
  if (!isOwn) boxes.set(subject.node, { name: subject.name, x: edge, y: middle, note: subject.kindLabel })
  for (const [ring, { shown, left }] of columns.entries()) {
    const x = edge + (ring + (isOwn ? 0 : 1)) * (width + gapX)
    for (const [row, { node, name, certainty, path }] of shown.entries()) {
      boxes.set(node, { name, x, y: edge + row * (height + gapY), ...(certainty === 'yes' ? {} : { note: certainty }) })
      const from = path.at(-1)?.node ?? subject.node
      if (from !== node) lines.push({ from, to: node, certainty })
    }
    if (left > 0) boxes.set(`more ${ring}`, { name: `and ${left} more`, x, y: edge + shown.length * (height + gapY) })
  }
  const [wide, high] = [
    2 * edge + (columns.length + (isOwn ? 0 : 1)) * (width + gapX) - gapX,
    2 * edge + tallest * (height + gapY),
  ]
  const drawn = [
    ...lines.map(({ from, to, certainty }) => line(boxes.get(from), boxes.get(to), certainty)),
    ...[...boxes].map(([node, box]) => boxed(box, node === subject.node)),
  ]
  const title = escaped(`What fell with ${subject.name}, ring by ring`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}" role="img" font-family="system-ui, sans-serif" font-size="12"><title>${title}</title><defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#475569"/></marker></defs><rect width="${wide}" height="${high}" fill="#ffffff"/>${drawn.join('')}</svg>`
}

function line(from: Box | undefined, to: Box | undefined, certainty: Certainty): string {
  if (!from || !to) return ''
  const [x1, y1, y2] = [from.x + width, from.y + height / 2, to.y + height / 2]
  const isBack = to.x <= from.x
  const x2 = isBack ? to.x + width : to.x
  const bend = isBack ? 40 : (x2 - x1) / 2
  const dash = certainty === 'yes' ? '' : ` stroke-dasharray="${certainty === 'conditional' ? '6 4' : '2 4'}"`
  return `<path d="M${x1} ${y1}C${x1 + bend} ${y1} ${isBack ? x2 + bend : x2 - bend} ${y2} ${x2} ${y2}" fill="none" stroke="#475569"${dash} marker-end="url(#tip)"/>`
}

function boxed({ name, x, y, note }: Box, isStart: boolean): string {
  const whole = escaped(note ? `${name}, ${note}` : name)
  const short = name.length > 25 ? `${[...name].slice(0, 14).join('')}…${[...name].slice(-9).join('')}` : name
  const stroke = isStart ? '#b91c1c" stroke-width="2' : '#94a3b8'
  return `<g><title>${whole}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="#f8fafc" stroke="${stroke}"/><text x="${x + 10}" y="${y + (note ? 15 : 21)}" fill="#0f172a">${escaped(short)}</text>${note ? `<text x="${x + 10}" y="${y + 28}" fill="#475569" font-size="10">${escaped(note)}</text>` : ''}</g>`
}
