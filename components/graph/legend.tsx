'use client'

import type { ReactNode } from 'react'
import { SeverityShape } from '#components/glyphs/severity-mark.tsx'
import { CertaintyLine } from '#components/panels/certainty-mark.tsx'
import { LegendFrame } from '#components/ui/legend-frame.tsx'
import { severities } from '#lib/model/warning.ts'
import { changeWords } from './change-words.ts'

/** What shapes, lines and marks mean. A row hides what it names, or shows it again; that of a line finds it. */
export function Legend(props: {
  /** Expressions that hide. */
  hidden: string[]
  onToggle: (expression: string) => void
  onFind: (expression: string) => void
  onClose: () => void
}) {
  const { hidden, onToggle, onFind, onClose } = props
  const filter = (expression: string) => ({
    isShown: !hidden.includes(expression),
    onClick: () => onToggle(expression),
  })
  const find = (expression: string) => ({ onClick: () => onFind(expression) })
  return (
    <LegendFrame className="w-64" onClose={onClose}>
      <p className="mt-1 text-faint text-xs">A row hides what it names; that of a line finds it.</p>
      <Rows title="Shapes">
        <Row mark={<Shape />} {...filter('kind=resource')}>
          a resource
        </Row>
        <Row mark={<Shape kind="badge" />} {...filter('kind=identity')}>
          a managed identity: the badge
        </Row>
        <Row mark={<Shape kind="pill" />} {...filter('kind=grant')}>
          a role at a scope, or another door: a policy, a permission
        </Row>
        <Row mark={<Shape kind="box" />} {...filter('kind=scope')}>
          a scope that contains others
        </Row>
        <Row mark={<Shape kind="stack" />}>several alike, folded</Row>
        <Row mark={<Shape kind="dashed" />} {...filter('kind=federated')}>
          a workload outside Azure
        </Row>
        <Row mark={<Shape kind="gone" />} {...filter('state=deleted or state=softDeleted')}>
          gone, still referenced
        </Row>
        <Row mark={<Shape kind="dotted" />} {...filter('state=notChecked')}>
          nobody looked it up
        </Row>
      </Rows>
      <Rows title="Lines, left to right">
        <Row mark={<CertaintyLine certainty="yes" />}>certain</Row>
        <Row mark={<CertaintyLine certainty="conditional" />} {...find('certainty=conditional')}>
          only under a condition
        </Row>
        <Row mark={<CertaintyLine certainty="eligible" />} {...find('certainty=eligible')}>
          eligible, not active
        </Row>
        <Row mark={<CertaintyLine certainty="unknown" />} {...find('certainty=unknown')}>
          not known: something was not read
        </Row>
        <Row mark="×3">as many lines in one</Row>
        <Row mark={<Arrow open />}>can become, by a technique</Row>
        <Row mark={<Arrow />}>may exchange a token from outside</Row>
      </Rows>
      <Rows title="Warnings, with how many">
        {severities.map((severity) => (
          <Row key={severity} mark={<SeverityShape severity={severity} />} {...filter(`severity=${severity}`)}>
            {severity}
          </Row>
        ))}
      </Rows>
      <Rows title="What if">
        {Object.values(changeWords).map(({ glyph, word, about }) => (
          <Row key={word} mark={glyph}>
            {word}: {about}
          </Row>
        ))}
      </Rows>
    </LegendFrame>
  )
}

const Rows = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <h3 className="mt-2 mb-1 font-medium text-faint text-xs">{title}</h3>
    <ul className="text-xs">{children}</ul>
  </>
)

function Row(props: { mark: ReactNode; children: ReactNode; isShown?: boolean; onClick?: () => void }) {
  const { mark, children, isShown = true, onClick } = props
  const inside = (
    <>
      <span className="flex w-9 shrink-0 justify-center text-muted">{mark}</span>
      <span className={isShown ? '' : 'line-through'}>{children}</span>
    </>
  )
  if (!onClick) return <li className="flex items-center gap-2.5 px-1 py-0.5 text-muted">{inside}</li>
  return (
    <li>
      <button
        type="button"
        aria-pressed={props.isShown}
        onClick={onClick}
        className="flex min-h-6 w-full items-center gap-2.5 rounded-sm px-1 py-0.5 text-left text-muted hover:bg-raised hover:text-ink"
      >
        {inside}
      </button>
    </li>
  )
}

/** The heads of lines that are not a plain arrow's: open for becoming, with a ring for federation. */
const Arrow = ({ open = false }: { open?: boolean }) => (
  <svg
    width="36"
    height="10"
    viewBox="0 0 36 10"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    aria-hidden="true"
  >
    {open ? (
      <path d="M1 5h33M27 1l7 4-7 4" className="text-accent" stroke="currentColor" />
    ) : (
      <path d="M1 5h19M30 1.5v7l5-3.5zM20 5a3 3 0 1 0 6 0 3 3 0 1 0-6 0" />
    )}
  </svg>
)

type ShapeKind = 'card' | 'badge' | 'pill' | 'box' | 'stack' | 'dashed' | 'gone' | 'dotted'

function Shape({ kind = 'card' }: { kind?: ShapeKind }) {
  const radius = { card: 4, badge: 5, pill: 8, box: 1, stack: 4, dashed: 4, gone: 4, dotted: 4 }[kind]
  const dash = { dashed: '4 3', gone: '4 3', dotted: '1.5 2.5' }[kind as string]
  return (
    <svg
      width="36"
      height="24"
      viewBox="0 0 36 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      aria-hidden="true"
    >
      {kind === 'stack' ? <path d="M5 20.5h26M7 22.8h22" /> : null}
      {kind === 'badge' ? (
        <path d="M16 5l-2.5-4M20 5l2.5-4M14.5 8.2h7" className="text-accent" stroke="currentColor" />
      ) : null}
      <rect
        x="2"
        y="5"
        width="32"
        height="14"
        rx={radius}
        strokeDasharray={dash}
        className={kind === 'badge' ? 'text-accent' : ''}
        stroke="currentColor"
      />
      {kind === 'box' ? <rect x="4.5" y="7.5" width="27" height="9" opacity="0.4" /> : null}
      {kind === 'gone' ? <path d="M8 12h20" /> : null}
      {kind === 'dotted' ? <path d="M16.6 10.4a1.6 1.6 0 1 1 2.3 1.5c-.6.3-.8.6-.8 1.2M18 15.2h.01" /> : null}
    </svg>
  )
}
