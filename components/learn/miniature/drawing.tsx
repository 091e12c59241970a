import clsx from 'clsx'
import { glyphStroke, glyphs } from '#components/glyphs/glyphs.ts'
import { strokes } from '#components/graph/paint/strokes.ts'
import type { GraphEdge, GraphNode } from '#lib/graph/view/view-types.ts'
import type { Example } from '#lib/server/learn/rows-around.ts'
import { drawn, type Place, placesOf } from './places-of.ts'
import { shortened } from './shortened.ts'

/** An example as a picture: what acts above, what it leads to below. */
export function Drawing(props: { example: Example; label: string; describedBy: string }) {
  const { rows, edges, focus } = props.example
  const { places, mores, height } = placesOf(rows)
  return (
    <svg
      role="img"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      viewBox={`0 0 ${drawn.width} ${height}`}
      className="h-auto w-full"
    >
      {edges.map((edge) => {
        const [from, to] = [places.get(edge.source), places.get(edge.target)]
        return from && to ? <Line key={edge.id} edge={edge} from={from} to={to} /> : null
      })}
      {rows
        .flatMap(({ nodes }) => nodes)
        .map((node) => {
          const place = places.get(node.id)
          return place ? <Box key={node.id} node={node} place={place} isFocus={node.id === focus} /> : null
        })}
      {mores.map(({ x, y, width, count }) => (
        <g key={y}>
          <rect
            {...{ x, y, width }}
            height={drawn.box}
            rx={7}
            className="fill-raised stroke-line-strong"
            strokeDasharray="3 3"
          />
          <text x={x + width / 2} y={y + drawn.box / 2 + 4} textAnchor="middle" className="fill-muted text-xs">
            +{count.toLocaleString('en')}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Line({ edge, from, to }: { edge: GraphEdge; from: Place; to: Place }) {
  const [x1, y1, x2, y2] = [from.x + from.width / 2, from.y + drawn.box, to.x + to.width / 2, to.y - 2]
  const middle = (y1 + y2) / 2
  const { dash, width } = strokes[edge.certainty]
  return (
    <g>
      <path
        d={`M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2 - 5}`}
        fill="none"
        strokeWidth={width}
        strokeDasharray={dash.join(' ') || undefined}
        className={edge.kind === 'becomes' ? 'stroke-accent' : 'stroke-line-control'}
      />
      <path
        d={`M${x2 - 4} ${y2 - 6}h8l-4 6z`}
        className={edge.kind === 'becomes' ? 'fill-accent' : 'fill-line-control'}
      />
      <text
        x={(x1 + x2) / 2}
        y={middle + 3}
        textAnchor="middle"
        paintOrder="stroke"
        strokeWidth={5}
        strokeLinejoin="round"
        className="fill-muted stroke-surface text-[10.5px]"
      >
        {shortened(wordsOf(edge), 30)}
      </text>
    </g>
  )
}

const wordsOf = ({ kind, label }: GraphEdge) =>
  kind === 'holds'
    ? label.startsWith('through')
      ? label
      : 'holds'
    : kind === 'reaches'
      ? label || 'at'
      : label || kind

function Box({ node, place, isFocus }: { node: GraphNode; place: Place; isFocus: boolean }) {
  const { x, y, width } = place
  const letters = Math.floor((width - 38) / 6.6)
  return (
    <g>
      <title>{`${node.label}: ${node.sublabel}`}</title>
      <rect
        {...{ x, y, width }}
        height={drawn.box}
        rx={7}
        strokeDasharray={node.state === 'live' ? undefined : '4 3'}
        className={clsx(isFocus ? 'fill-accent-soft stroke-accent' : 'fill-bg stroke-line-strong')}
      />
      <g
        transform={`translate(${x + 9} ${y + drawn.box / 2 - 9}) scale(0.75)`}
        fill="none"
        strokeWidth={glyphStroke}
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-accent-strong"
      >
        <path d={glyphs[node.category]} />
      </g>
      <text x={x + 34} y={y + 20} className="fill-ink font-medium text-xs">
        {shortened(node.label, letters)}
      </text>
      <text x={x + 34} y={y + 35} className="fill-muted text-[10.5px]">
        {shortened(node.sublabel, Math.floor(letters * 1.15))}
      </text>
    </g>
  )
}
