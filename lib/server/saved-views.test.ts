import { describe, expect, it } from 'vitest'
import type { SavedView } from '#lib/model/saved-view.ts'
import { deleteSavedView, listSavedViews, savedViewSchema, saveView } from './saved-views.ts'

const tenant = { snapshot: { tenantId: 't' } } as Parameters<typeof listSavedViews>[0]
const now = '2026-11-24T12:00:00Z'

function keeping(views: SavedView[] = []) {
  return {
    savedViews: async () => views,
    saveView: async (_: string, view: SavedView) => void views.push(view),
    deleteView: async (_: string, name: string) => {
      const at = views.findIndex((view) => view.name === name)
      if (at >= 0) views.splice(at, 1)
      return at >= 0
    },
  }
}

describe('saved views', () => {
  it('are listed with when they were saved, and gone once deleted', async () => {
    const kept = keeping()
    await saveView(tenant, { name: 'Owners', query: '?find=role%3AOwner' }, { now, kept })
    expect(await listSavedViews(tenant, kept)).toEqual({
      views: [{ name: 'Owners', query: '?find=role%3AOwner', at: now }],
    })
    await deleteSavedView(tenant, 'Owners', kept)
    await expect(deleteSavedView(tenant, 'Owners', kept)).rejects.toThrow('there is no view `Owners`')
  })

  it('are not more than can be listed', async () => {
    const kept = keeping(Array.from({ length: 500 }, (_, at) => ({ name: `view ${at}`, query: '', at: now })))
    await expect(saveView(tenant, { name: 'one more', query: '' }, { now, kept })).rejects.toThrow('delete one first')
    await saveView(tenant, { name: 'View 7', query: '?twin=true' }, { now, kept })
  })

  it.each([
    [{ name: '  ', query: '' }, 'give it a name'],
    [{ name: 'x', query: 'https://example.com' }, 'question mark'],
    [{ name: 'x', query: '?a#b' }, 'question mark'],
    [{ name: 'x', query: '?a\nb' }, 'question mark'],
    [{ name: 'x', query: '', also: 1 }, ''],
  ])('refuse %j', (sent, words) => {
    const { success, error } = savedViewSchema.safeParse(sent)
    expect(success).toBe(false)
    expect(error!.message).toContain(words)
  })
})
