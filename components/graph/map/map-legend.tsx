'use client'

import type { ReactNode } from 'react'
import { SeverityShape } from '#components/glyphs/severity-mark.tsx'
import { LegendFrame } from '#components/ui/legend-frame.tsx'
import { severities } from '#lib/model/warning.ts'

/** What boxes, colours, lines and marks of the map mean. */
export function MapLegend({ onClose }: { onClose: () => void }) {
  return (
    <LegendFrame className="graph-theme w-72" onClose={onClose}>
      <ul className="mt-1 space-y-1.5 text-muted text-xs">
        <Row mark={<Box colour="var(--line-control)" />}>a subscription, and in it its resource groups</Row>
        <Row mark={<Bar colour="var(--graph-hue-identity)" />}>a managed identity</Row>
        <Row mark={<Bar colour="var(--graph-hue-run)" />}>a resource; strong where it wears an identity</Row>
        <Row mark={<Bar colour="var(--graph-hue-guard)" />}>a role, standing with the scope that it is given at</Row>
        <Row mark={<Bar colour="var(--graph-critical)" />}>something with a warning, in the colour of the worst</Row>
        <Row mark={<Line colour="var(--graph-line)" />}>
          identities worn, or roles held, across: the thicker the more
        </Row>
        <Row mark={<Line colour="var(--graph-accent)" />}>
          the same, from and to where the pointer or the keyboard is
        </Row>
        <Row mark={<Dot />}>found</Row>
      </ul>
      <h3 className="mt-2 mb-1 font-medium text-faint text-xs">Worst warning inside, with how many there are</h3>
      <ul className="space-y-1 text-muted text-xs">
        {severities.map((severity) => (
          <Row key={severity} mark={<SeverityShape severity={severity} />}>
            {severity}
          </Row>
        ))}
      </ul>
    </LegendFrame>
  )
}

const Row = ({ mark, children }: { mark: ReactNode; children: ReactNode }) => (
  <li className="flex items-center gap-2.5">
    <span className="flex w-8 shrink-0 justify-center">{mark}</span>
    {children}
  </li>
)

const Drawn = ({ children }: { children: ReactNode }) => (
  <svg width="28" height="16" viewBox="0 0 28 16" aria-hidden="true">
    {children}
  </svg>
)
const Box = ({ colour }: { colour: string }) => (
  <Drawn>
    <rect x="1" y="1" width="26" height="14" fill="none" stroke={colour} />
    <path d="M4 5h9v7H4zM16 5h9v5h-9z" fill="none" stroke={colour} opacity="0.6" />
  </Drawn>
)
const Bar = ({ colour }: { colour: string }) => (
  <Drawn>
    <rect x="4" y="5.5" width="20" height="5" fill={colour} opacity="0.8" />
  </Drawn>
)
const Line = ({ colour }: { colour: string }) => (
  <Drawn>
    <path d="M2 12Q14 2 26 8" fill="none" stroke={colour} strokeWidth="2" />
  </Drawn>
)
const Dot = () => (
  <Drawn>
    <circle cx="14" cy="8" r="4" fill="var(--accent)" />
  </Drawn>
)
