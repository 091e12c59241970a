'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { NodeExplanation } from '#components/explain/node-explanation.tsx'
import { Glyph } from '#components/glyphs/glyph.tsx'
import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import { NodeActions } from '#components/panels/node-actions.tsx'
import { FieldsPart, FindingsPart, SectionPart, Summary, TagsPart } from '#components/panels/node-parts.tsx'
import { useNode } from '#components/queries.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { EmptyMessage, ErrorMessage } from '#components/ui/message.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import type { NodeAnswer } from '#lib/server/answers.ts'
import { NodeHistory } from './node-history.tsx'
import { nodePageLink } from './node-page-link.ts'

const SmallGraph = dynamic(() => import('./small-graph.tsx'), {
  ssr: false,
  loading: () => <Skeleton className="h-72 w-full" />,
})

const tabs = ['about', 'access', 'warnings', 'history'] as const
const parsers = { id: parseAsString, tab: parseAsStringLiteral(tabs).withDefault('about') }

/** Everything about one node, on a page of its own that can be sent. */
export function NodePage() {
  const [{ id, tab }, setAddress] = useQueryStates(parsers)
  const { data, error, refetch } = useNode(id ?? '')
  if (!id)
    return (
      <EmptyMessage title="No node is named" action={<ButtonLink href="/identities">All identities</ButtonLink>}>
        Open one from a table, from the graph or from the search.
      </EmptyMessage>
    )
  if (error) return <ErrorMessage error={error} retry={refetch} />
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 px-4 py-5 md:px-6">
      {data ? (
        <Described answer={data} tab={tab} onTab={(next) => setAddress({ tab: next })} />
      ) : (
        <>
          <Loading what="the node" />
          <Skeleton className="h-9 w-80" />
          <Skeleton className="h-72 w-full" />
        </>
      )}
    </div>
  )
}

type Tab = (typeof tabs)[number]

function Described({ answer, tab, onTab }: { answer: NodeAnswer; tab: Tab; onTab: (tab: Tab) => void }) {
  const { node, summary, fields, sections, findings, tags } = answer
  const router = useRouter()
  const at = useAtSnapshot()
  const go = (id: string) => router.push(at(nodePageLink(id)))
  return (
    <>
      <NodeHeading answer={answer} />
      <Tabs
        label="About the node"
        chosen={tab}
        onChoose={(key) => onTab(key as Tab)}
        tabs={[
          {
            key: 'about',
            title: 'About',
            content: (
              <div className="grid gap-6 pt-4 lg:grid-cols-[3fr_2fr]">
                <h2 className="sr-only">About</h2>
                <div className="min-w-0 space-y-5">
                  <Summary sentences={summary} />
                  <NodeExplanation id={node.id} />
                  <SmallGraph key={node.id} id={node.id} onSelect={go} />
                </div>
                <div className="min-w-0 space-y-5">
                  <FieldsPart fields={fields} onSelect={go} />
                  <TagsPart tags={tags} />
                </div>
              </div>
            ),
          },
          {
            key: 'access',
            title: 'Access and who is behind it',
            content: (
              <div className="gap-6 pt-4 lg:columns-2">
                <h2 className="sr-only">Access and who is behind it</h2>
                {sections.length === 0 ? <p className="text-muted">Nothing was read about it.</p> : null}
                {sections.map((section) => (
                  <div key={section.title} className="mb-5 break-inside-avoid">
                    <SectionPart section={section} onSelect={go} />
                  </div>
                ))}
              </div>
            ),
          },
          {
            key: 'warnings',
            title: `Warnings (${findings.length})`,
            content: (
              <div className="max-w-3xl pt-4">
                <h2 className="sr-only">What the rules found</h2>
                {findings.length === 0 ? (
                  <p className="text-muted">No rule found anything on it in what was read.</p>
                ) : null}
                <FindingsPart findings={findings} onSelect={go} />
              </div>
            ),
          },
          { key: 'history', title: 'History', content: <NodeHistory id={node.id} /> },
        ]}
      />
    </>
  )
}

function NodeHeading({ answer }: { answer: NodeAnswer }) {
  const { node, kindLabel } = answer
  return (
    <header className="flex flex-wrap items-start gap-3">
      <span className="flex size-11 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent-strong">
        <Glyph category={node.category} size={24} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-muted text-xs">{kindLabel}</p>
        <h1 className="wrap-anywhere flex items-center gap-2 font-semibold text-ink text-lg">
          {node.label}
          <CopyButton text={node.label} what="the name" />
          {node.badge ? <SeverityMark severity={node.badge.severity} count={node.badge.count} /> : null}
        </h1>
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        <NodeActions answer={answer} />
      </div>
    </header>
  )
}
