import { glyphStroke, glyphs } from '#components/glyphs/glyphs.ts'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { boxOf } from '../camera.ts'
import { curveOf } from '../curve.ts'
import type { EdgeElement, Elements, NodeElement } from '../elements.ts'
import { card, stateWidth } from '../layout/measures.ts'
import type { Palette } from '../paint/palette.ts'

const margin = 24
/** Characters of a name that a card has room for, in the two sizes. */
const room = { label: 17, sublabel: 22 }

/** The whole picture as SVG: text stays text, and the full name of each node is in its title. */
export function svgOf({ nodes, edges }: Elements, palette: Palette, title: string): string {
  const box = boxOf(nodes.map(({ place }) => place)) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const [x, y] = [box.left - margin, box.top - margin]
  const [width, height] = [box.right - box.left + 2 * margin, box.bottom - box.top + 2 * margin]
  const lines = edges.map((edge) => lineOf(edge, palette)).join('\n')
  const cards = nodes.map((node) => cardOf(node, palette)).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${round(x)} ${round(y)} ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" font-family="Inter, Segoe UI, sans-serif" role="img">
<title>${escaped(title)}</title>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 1l7 3-7 3z" fill="${palette.line}"/></marker></defs>
<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${palette.ground}"/>
${lines}
${cards}
</svg>
`
}

const dashes = { yes: '', conditional: '6 4', eligible: '2 4', unknown: '1 5' } as const

function lineOf({ edge, from, to }: EdgeElement, palette: Palette): string {
  const { start, first, second, end } = curveOf(from, to)
  const at = (point: { x: number; y: number }) => `${round(point.x)} ${round(point.y)}`
  const dash = dashes[edge.certainty]
  const label = edge.count > 1 ? `${edge.label} ×${edge.count}`.trim() : edge.label
  return `<path d="M${at(start)}C${at(first)} ${at(second)} ${at(end)}" fill="none" stroke="${palette.line}" stroke-width="1.2"${dash ? ` stroke-dasharray="${dash}"` : ''} marker-end="url(#head)"><title>${escaped(label || edge.certainty)}</title></path>`
}

function cardOf({ node, place: { x, y } }: NodeElement, palette: Palette): string {
  const [width, height] = [
    node.kind === 'state' ? stateWidth : card.width,
    node.kind === 'grant' ? card.height - 8 : card.height,
  ]
  const [left, top] = [x - width / 2, y - height / 2]
  const isGone = node.state === 'deleted' || node.state === 'softDeleted'
  const hue = palette.category.get(node.category) ?? palette.border
  const dash = node.state === 'notChecked' ? '1.5 3' : isGone || node.kind === 'federated' ? '5 4' : ''
  const fill = isGone ? palette.ground : (fillOf(node, palette) ?? palette.card)
  return `<g><title>${escaped(`${node.label}, ${node.sublabel}`)}</title>
<rect x="${round(left)}" y="${round(top)}" width="${width}" height="${height}" rx="${radii[node.kind] ?? 9}" fill="${fill}" stroke="${node.kind === 'identity' ? hue : palette.border}" stroke-width="1.2"${dash ? ` stroke-dasharray="${dash}"` : ''}/>
<path transform="translate(${round(left + 10)} ${round(y - 9)}) scale(0.75)" d="${glyphs[node.category]}" fill="none" stroke="${hue}" stroke-width="${glyphStroke}" stroke-linecap="round" stroke-linejoin="round"/>
<text x="${round(left + 36)}" y="${round(y - 2)}" font-size="11.5" font-weight="600" fill="${palette.ink}"${isGone ? ' text-decoration="line-through"' : ''}>${escaped(cut(node.label, room.label))}</text>
<text x="${round(left + 36)}" y="${round(y + 12)}" font-size="9.5" fill="${palette.muted}">${escaped(cut(node.sublabel, room.sublabel))}</text>${badgeOf(node, { x: left + width, y: top }, palette)}
</g>`
}

const radii: Partial<Record<GraphNode['kind'], number>> = { grant: 21, identity: 13, scope: 3 }

function fillOf({ kind }: GraphNode, palette: Palette): string | undefined {
  return { identity: palette.badge, grant: palette.grant, scope: palette.scope }[kind as string]
}

/** The severity in a word besides its colour: its first letter and how many. */
function badgeOf({ badge }: GraphNode, { x, y }: { x: number; y: number }, palette: Palette): string {
  if (!badge) return ''
  return `
<rect x="${round(x - 32)}" y="${round(y - 8)}" width="30" height="15" rx="7.5" fill="${palette.severity.get(badge.severity) ?? palette.muted}"/>
<text x="${round(x - 17)}" y="${round(y + 3)}" font-size="9" font-weight="700" text-anchor="middle" fill="${palette.onSeverity}">${badge.severity[0]!.toUpperCase()} ${badge.count}</text>`
}

/** The beginning and the end of a name tell more than its middle. */
function cut(text: string, most: number): string {
  const characters = [...text]
  if (characters.length <= most) return text
  const end = Math.floor((most - 1) * 0.4)
  return `${characters.slice(0, most - 1 - end).join('')}…${characters.slice(-end).join('')}`
}

const round = (length: number) => Math.round(length * 10) / 10

/** What XML does not allow at all, such as control characters, becomes a space. */
const escaped = (text: string) =>
  [...text.toWellFormed()]
    .map((character) => (isInXml(character.codePointAt(0)!) ? character : ' '))
    .join('')
    .replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)

const isInXml = (code: number) =>
  (code >= 0x20 && code !== 0xfffe && code !== 0xffff) || code === 0x9 || code === 0xa || code === 0xd
