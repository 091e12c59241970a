import type { TokenWay } from '#lib/learn/token-ways.ts'

const [lane, top, row, width] = [112, 44, 38, 448]
const xOf = (actor: number) => lane / 2 + actor * lane

/** Who sends what to whom, from above to below; one step stands out, those to come have no words yet. The steps beside it tell the same. */
export function SequenceDrawing({ actors, steps, at }: TokenWay & { at: number }) {
  const height = top + steps.length * row + 14
  const now = steps[at]
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="h-auto w-full self-start" aria-hidden="true">
      {actors.map((actor, number) => {
        const isOn = now?.from === number || now?.to === number
        return (
          <g key={actor}>
            <line
              x1={xOf(number)}
              x2={xOf(number)}
              y1={34}
              y2={height}
              className="stroke-line-strong"
              strokeDasharray="2 4"
            />
            <rect
              x={xOf(number) - 53}
              y={6}
              width={106}
              height={28}
              rx={6}
              className={isOn ? 'fill-accent-soft stroke-accent' : 'fill-bg stroke-line-strong'}
            />
            <text x={xOf(number)} y={24} textAnchor="middle" className="fill-ink font-medium text-[11.5px]">
              {actor}
            </text>
          </g>
        )
      })}
      {steps.map(({ from, to, label }, step) => {
        const y = top + step * row + 24
        const [x1, x2] = [xOf(from), xOf(to)]
        const way = x2 > x1 ? 1 : -1
        const isNow = step === at
        return (
          <g key={label} className={isNow ? 'text-accent' : step < at ? 'text-line-control' : 'text-line-strong'}>
            <line x1={x1} x2={x2 - way * 7} y1={y} y2={y} stroke="currentColor" strokeWidth={isNow ? 2 : 1.25} />
            <path d={`M${x2 - way * 8} ${y - 4.5}v9l${way * 8} -4.5z`} fill="currentColor" />
            <text
              x={(x1 + x2) / 2}
              y={y - 7}
              textAnchor="middle"
              paintOrder="stroke"
              strokeWidth={5}
              strokeLinejoin="round"
              className={`stroke-surface text-[11px] ${isNow ? 'fill-ink font-medium' : step < at ? 'fill-muted' : 'fill-transparent'}`}
            >
              {label}
            </text>
          </g>
        )
      })}
      {now ? (
        <circle
          r={5}
          cx={xOf(now.to)}
          cy={top + at * row + 24}
          className="fill-accent transition-[cx,cy] duration-500 motion-reduce:transition-none"
        />
      ) : null}
    </svg>
  )
}
