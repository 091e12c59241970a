'use client'

import { Fragment, type ReactNode } from 'react'
import { SeverityShape } from '#components/glyphs/severity-mark.tsx'
import { CertaintyMark } from '#components/panels/certainty-mark.tsx'
import { NodeLink } from '#components/panels/node-link.tsx'
import { PanelPart } from '#components/panels/panel-frame.tsx'
import { keyed } from '#components/ui/keyed.ts'
import type { Finding } from '#lib/model/warning.ts'
import type { MovedRole, PathAnswer, WhatIfAnswer } from '#lib/server/what-if.ts'
import type { WhatIfWarnings } from '#lib/server/what-if-warnings.ts'
import { ClockAxis } from './clock-axis.tsx'

type Select = (id: string) => void
const few = 8

/** What would happen, by kind of consequence; whatever is named leads there. */
export function Effects({ answer, onSelect }: { answer: WhatIfAnswer; onSelect: Select }) {
  const { accesses, affected, broken, orphaned, cutOff, letIn, unworn, radii, paths, notRead } = answer
  const lost = accesses.filter((one) => one.lost.length > 0)
  const gained = accesses.filter((one) => one.gained.length > 0)
  const sum = (list: typeof accesses, side: 'lost' | 'gained') =>
    list.reduce((total, one) => total + one[side].length, 0)
  const when = new Map(answer.clock.map(({ id, label }) => [id, label]))
  const roles = (list: typeof accesses, side: 'lost' | 'gained') =>
    list.map(({ who, isGone, before, after, ...one }) => (
      <Item key={who.id} sign={side === 'lost' ? '−' : '+'}>
        <NodeLink node={who.node} onSelect={onSelect}>
          {who.name}
        </NodeLink>
        <span className="text-muted">
          {isGone ? ', which is deleted' : ''} · resources for certain {before.yes} → {after.yes}
        </span>
        <ul>
          {keyed(one[side], ({ role, scope }) => `${role} ${scope.node}`).map(({ key, item }) => (
            <li key={key} className="text-muted">
              <RoleWords moved={item} when={when.get(item.delay) ?? ''} onSelect={onSelect} />
            </li>
          ))}
        </ul>
      </Item>
    ))
  return (
    <div className="space-y-5">
      {notRead.length > 0 ? (
        <PanelPart title="Not everything was read" count={notRead.length}>
          <ul className="list-disc space-y-1 pl-4 text-muted text-xs">
            {notRead.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </PanelPart>
      ) : null}
      <Consequences
        title="Accesses lost"
        count={sum(lost, 'lost')}
        none="Nobody loses a role."
        items={roles(lost, 'lost')}
      />
      <Consequences
        title="Accesses gained"
        count={sum(gained, 'gained')}
        none="Nobody gains a role."
        items={roles(gained, 'gained')}
      />
      {affected > accesses.length ? (
        <p className="text-muted text-xs">
          {affected} principals are touched in all; those whose roles or resources are others are listed.
        </p>
      ) : null}
      <Consequences
        title="Sources that break"
        none="No resource loses an identity that it wears."
        items={keyed(broken, ({ resource, identity }) => `${resource.id} ${identity.id}`).map(({ key, item }) => (
          <Item key={key} sign="✕">
            <NodeLink node={item.resource.node} onSelect={onSelect}>
              {item.resource.name}
            </NodeLink>{' '}
            {item.how === 'dangling' ? 'keeps a reference to' : 'no longer wears'}{' '}
            <NodeLink node={item.identity.node} onSelect={onSelect}>
              {item.identity.name}
            </NodeLink>
            {item.how === 'dangling' ? ', which is gone' : ''}
          </Item>
        ))}
      />
      <Consequences
        title="Assignments left orphaned"
        none="No role assignment is left behind."
        items={orphaned.map((one) => (
          <Item key={one.id} sign="○">
            {one.role} at <PlaceLink place={one.scope} onSelect={onSelect} />, of{' '}
            <NodeLink node={one.who.node} onSelect={onSelect}>
              {one.who.name}
            </NodeLink>
          </Item>
        ))}
      />
      <Consequences
        title="Federated workloads cut off"
        none="No workload outside Azure is cut off."
        items={cutOff.map((one) => (
          <Item key={`${one.identity.id} ${one.name}`} sign="✕">
            {one.subject} of {one.issuer}, which acted as{' '}
            <NodeLink node={one.identity.node} onSelect={onSelect}>
              {one.identity.name}
            </NodeLink>
          </Item>
        ))}
      />
      {letIn.length > 0 ? (
        <Consequences
          title="Federated workloads let in"
          none=""
          items={letIn.map((one) => (
            <Item key={`${one.identity.id} ${one.name}`} sign="+">
              {one.subject} of {one.issuer} may act as{' '}
              <NodeLink node={one.identity.node} onSelect={onSelect}>
                {one.identity.name}
              </NodeLink>
            </Item>
          ))}
        />
      ) : null}
      {unworn.length > 0 ? (
        <Consequences
          title="Identities that nobody wears any more"
          none=""
          items={unworn.map((one) => (
            <Item key={one.id} sign="○">
              <NodeLink node={one.node} onSelect={onSelect}>
                {one.name}
              </NodeLink>
            </Item>
          ))}
        />
      ) : null}
      <Paths title="Paths that close" sign="✕" paths={paths.closed} count={paths.closedCount} onSelect={onSelect} />
      <Paths title="Paths that open" sign="+" paths={paths.opened} count={paths.openedCount} onSelect={onSelect} />
      {paths.notCompared > 0 ? (
        <p className="text-muted text-xs">
          {paths.notCompared} {paths.notCompared === 1 ? 'end was' : 'ends were'} not compared, because too much leads
          there: there may be more paths.
        </p>
      ) : null}
      {radii.length > 0 ? (
        <Consequences
          title="Blast radius"
          none=""
          items={radii.map(({ who, before, after }) => (
            <Item key={who.id} sign="±">
              <NodeLink node={who.node} onSelect={onSelect}>
                {who.name}
              </NodeLink>
              : identities it can become, for certain {before.yes} → {after.yes}
            </Item>
          ))}
        />
      ) : null}
      <PanelPart title="The clock">
        <ClockAxis answer={answer} />
      </PanelPart>
    </div>
  )
}

/** Warnings that come and go: an answer of its own, which may still be on its way. */
export function WarningEffects({
  warnings,
  error,
  onSelect,
}: {
  warnings: WhatIfWarnings | undefined
  error: Error | null
  onSelect: Select
}) {
  if (error) return <p role="alert">The warnings could not be judged: {error.message}</p>
  if (!warnings)
    return (
      <p role="status" className="text-muted text-xs">
        Judging every warning anew…
      </p>
    )
  const rows = (findings: Finding[], sign: string) =>
    findings.map((finding) => (
      <Item key={finding.id} sign={sign}>
        <span className="inline-flex items-center gap-1">
          <SeverityShape severity={finding.severity} size={11} />
          <span className="text-muted capitalize">{finding.severity}:</span>
        </span>{' '}
        <NodeLink node={finding.subject} onSelect={onSelect}>
          {finding.title}
        </NodeLink>
      </Item>
    ))
  return (
    <div className="space-y-5">
      <Consequences title="Warnings that appear" none="No new warning." items={rows(warnings.appear, '+')} />
      <Consequences title="Warnings that disappear" none="No warning goes." items={rows(warnings.disappear, '✕')} />
    </div>
  )
}

function Paths(props: { title: string; sign: string; paths: PathAnswer[]; count: number; onSelect: Select }) {
  const { title, sign, paths, count, onSelect } = props
  return (
    <Consequences
      title={title}
      count={count}
      none="None that was found."
      items={paths.map(({ from, to, text, certainty }) => (
        <Item key={`${from.id} ${to.id}`} sign={sign}>
          <NodeLink node={from.node} onSelect={onSelect}>
            {from.name}
          </NodeLink>{' '}
          →{' '}
          <NodeLink node={to.node} onSelect={onSelect}>
            {to.name}
          </NodeLink>{' '}
          {certainty === 'yes' ? null : <CertaintyMark certainty={certainty} />}
          <span className="block text-muted">{text}</span>
        </Item>
      ))}
    />
  )
}

function RoleWords({ moved, when, onSelect }: { moved: MovedRole; when: string; onSelect: Select }) {
  return (
    <>
      {moved.role} at <PlaceLink place={moved.scope} onSelect={onSelect} />
      {moved.through.map((group, at) => (
        <Fragment key={group.id}>
          {at === 0 ? ', through ' : ' › '}
          <NodeLink quiet node={group.node} onSelect={onSelect} className="font-normal">
            {group.name}
          </NodeLink>
        </Fragment>
      ))}
      , {when}
    </>
  )
}

export const PlaceLink = ({ place, onSelect }: { place: MovedRole['scope']; onSelect: Select }) => (
  <NodeLink quiet node={place.node} onSelect={onSelect} className="font-normal">
    {place.words}
  </NodeLink>
)

export function Item({ sign, children }: { sign: string; children: ReactNode }) {
  return (
    <li className="flex gap-2 px-2.5 py-1.5 text-xs">
      <span aria-hidden="true" className="w-3 shrink-0 text-center text-muted">
        {sign}
      </span>
      <div className="min-w-0 flex-1 text-ink wrap-anywhere">{children}</div>
    </li>
  )
}

/** A list with its count; the first few, and the others on request. */
export function Consequences(props: { title: string; count?: number; none: string; items: ReactNode[] }) {
  const { title, none, items } = props
  const count = props.count ?? items.length
  return (
    <PanelPart title={title} count={count}>
      {items.length === 0 ? <p className="text-muted text-xs">{none}</p> : null}
      <ul className="divide-y divide-line rounded-md border border-line empty:hidden">{items.slice(0, few)}</ul>
      {items.length > few ? (
        <details className="mt-1">
          <summary className="cursor-pointer text-accent-strong text-xs">{items.length - few} more</summary>
          <ul className="mt-1 divide-y divide-line rounded-md border border-line">{items.slice(few)}</ul>
        </details>
      ) : null}
    </PanelPart>
  )
}
