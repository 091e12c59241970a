import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { smallTenant } from '#lib/graph/testing/small-tenant.ts'
import { storyOf } from '#lib/sample/story/story-of.ts'
import { type Tenant, tenantFromDraft } from '../runtime.ts'
import { sampleDraft } from '../sample-draft.ts'
import { getReport, reportFormats } from './get-report.ts'
import { canonical, hashOfFacts } from './report/canonical.ts'

const now = '2026-05-20T10:00:00Z'
const reported = (tenant: Tenant, node: string, format: (typeof reportFormats)[number], more: object = {}) =>
  getReport(
    tenant,
    { node, jewels: [], format, now, ...more },
    { snapshots: async () => [tenant.snapshot], difference: async () => [] },
  )

let tenant: Tenant
beforeAll(async () => {
  const last = await sampleDraft()
  tenant = tenantFromDraft({ ...last, ...storyOf(last).find(({ takenAt }) => takenAt.startsWith('2026-05-14'))! })
})

describe('a report', () => {
  it('tells in every format what fell, what happened and what to take away', async () => {
    for (const format of reportFormats) {
      const { text, name } = await reported(tenant, 'vm-cache-dev', format, { notes: 'Called the harbour office.' })
      const told = text.replaceAll('\\', '')
      for (const words of [
        'id-diagnostics-dev',
        'id-preview-booking',
        'Called the harbour office.',
        'Owner at subscription sub-lantern-dev',
      ])
        expect(told, `${format}: ${words}`).toContain(words)
      expect(told).toContain('az role assignment delete --ids')
      expect(name).toMatch(/^lanyard-investigation-2026-05-14\.(html|md|json|txt)$/)
    }
  })

  it('is one file: pictures and styles are in it, and no script', async () => {
    const { text } = await reported(tenant, 'vm-cache-dev', 'html')
    expect(text.match(/<svg /g)).toHaveLength(1)
    expect(text).toContain('@media print')
    expect(text).not.toMatch(/<script|<link|<img|\shref=|\ssrc=|javascript:|@import/i)
    const { text: markdown } = await reported(tenant, 'vm-cache-dev', 'markdown')
    const [, picture] = /!\[[^\]]*\]\(data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)\)/.exec(markdown)!
    expect(Buffer.from(picture!, 'base64').toString()).toMatch(/^<svg .*id-diagnostics-dev.*<\/svg>$/s)
  })

  it('has hashes that anybody can work out again', async () => {
    const { text } = await reported(tenant, 'vm-cache-dev', 'json')
    const { sha256, ...whole } = JSON.parse(text)
    const hash = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex')
    expect(hash(whole)).toBe(sha256)
    for (const [name, section] of Object.entries<{ sha256: string; content: unknown }>(whole.sections))
      expect(hash(section.content), name).toBe(section.sha256)
    expect(whole.snapshots).toMatchObject([hashOfFacts(tenant.index.facts)])
  })

  it('hashes the facts alike in whatever order they are stored, and otherwise when one is another', () => {
    const { facts } = tenant.index
    const turned = { ...facts, resources: facts.resources.toReversed() }
    expect(hashOfFacts(turned)).toEqual(hashOfFacts(facts))
    const changed = { ...facts, resources: facts.resources.with(0, { ...facts.resources[0]!, name: 'other' }) }
    expect(hashOfFacts(changed).sha256).not.toBe(hashOfFacts(facts).sha256)
  })
})

const hostile =
  '</title></svg><script>alert(1)</script>"\' ![x](http://evil.example) `id` | \u202e\u0000\ud800 &amp; $(id)'

it('names cannot break out of any format', async () => {
  const vm = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm'
  const facts = smallTenant({
    subscriptions: { s: [] },
    roles: { Owner: [{ actions: ['*'] }] },
    principals: { p: { kind: 'user', displayName: hostile } },
    resources: [{ id: vm, wears: [{ principalId: 'i' }] }],
    assignments: [{ who: 'p', role: 'Owner', at: '/subscriptions/s' }],
  })
  facts.resources[0]!.name = hostile
  const [{ label, ...draft }] = [await sampleDraft()]
  const small = tenantFromDraft({ ...draft, label: `${label} ${hostile}`, tenantName: hostile, facts })
  const more = { title: hostile, notes: hostile, pinned: [hostile] }
  for (const format of reportFormats) {
    const { text, name } = await reported(small, 'principal:p', format, more)
    expect(text.isWellFormed(), format).toBe(true)
    expect(name).not.toContain('script')
    if (format === 'json') {
      expect(JSON.parse(text).title).toBe(hostile)
      continue
    }
    expect(text, format).not.toContain('\u0000')
    expect(text, format).not.toContain('\u202e')
    if (format === 'text') continue
    expect(text, format).not.toContain('<script')
    if (format === 'markdown') expect(text).not.toMatch(/[^\\]\]\(http/)
  }
})
