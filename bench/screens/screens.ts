import type { Page } from '@playwright/test'

/** One screen: where it is, when it is there, and what somebody does on it. Each act is one press or key. */
export interface Screen {
  name: string
  /** Of a node that exists where the screen is about one. */
  path: string | ((node: string) => string)
  ready(page: Page): Promise<unknown>
  acts: ((page: Page) => Promise<unknown>)[]
}

const grid = (page: Page) => page.getByRole('grid')
const rows = (page: Page) => grid(page).locator('tbody').getByRole('row')
const key = (name: string) => (page: Page) => page.keyboard.press(name)
const times = <T>(count: number, act: T): T[] => Array.from({ length: count }, () => act)

const typed = (text: string) => Array.from(text, (letter) => key(letter))

function tableScreen(name: string, path: string, columns: string[]): Screen {
  return {
    name,
    path,
    ready: (page) => rows(page).first().waitFor({ timeout: 120_000 }),
    acts: [
      ...columns.flatMap((column) =>
        times(2, (page: Page) =>
          page.getByRole('columnheader', { name: column, exact: true }).getByRole('button').click(),
        ),
      ),
      (page) => page.getByLabel(`Filter ${name}`).click(),
      ...typed('prod weu'),
      ...times(8, key('Backspace')),
      (page) =>
        page
          .getByRole('button', { name: /^Warnings/ })
          .first()
          .click(),
      (page) => page.getByRole('checkbox').first().click(),
      (page) => page.getByRole('checkbox').first().click(),
      key('Escape'),
      (page) => rows(page).nth(3).locator('td').nth(2).click(),
      ...times(10, key('ArrowDown')),
      key(' '),
      ...times(3, key('Shift+ArrowDown')),
      key('PageDown'),
      key('End'),
      key('Control+a'),
      key('Escape'),
      key('Escape'),
    ],
  }
}

const isDrawn = (page: Page) =>
  page.waitForFunction(
    () =>
      (document.querySelector('[data-graph-canvas]') as HTMLElement & { lanyardGraph?: { painted: boolean } })
        ?.lanyardGraph?.painted ?? false,
    undefined,
    { timeout: 120_000 },
  )

const graphActs: Screen['acts'] = [
  (page) => page.locator('[data-graph-canvas]').focus(),
  ...times(3, key('ArrowRight')),
  ...times(3, key('ArrowDown')),
  key('Enter'),
  key('Escape'),
  key('Enter'),
  ...times(2, key('ArrowLeft')),
  key('Enter'),
  key('Escape'),
  key('f'),
  key('/'),
  ...typed('type:vm'),
  key('Escape'),
]

export const screens: Screen[] = [
  {
    name: 'overview',
    path: '/',
    ready: (page) => page.getByRole('list', { name: 'Figures' }).waitFor({ timeout: 120_000 }),
    acts: [
      (page) => page.getByRole('button', { name: /Coverage/ }).click(),
      key('Escape'),
      (page) => page.getByRole('button', { name: 'Theme' }).click(),
      key('Escape'),
      key('Control+k'),
      ...typed('payments prod'),
      ...times(4, key('ArrowDown')),
      key('Escape'),
    ],
  },
  tableScreen('identities', '/identities', ['Name', 'Reaches', 'Strongest role', 'Warnings']),
  tableScreen('resources', '/resources', ['Name', 'Type', 'Granted here', 'Warnings']),
  tableScreen('grants', '/grants', ['Held by', 'Role', 'Covers', 'Warnings']),
  {
    name: 'warnings',
    path: '/warnings',
    ready: (page) => page.getByRole('heading', { level: 1, name: 'Warnings' }).waitFor({ timeout: 120_000 }),
    acts: [
      (page) =>
        page
          .getByLabel(/^Filter/)
          .first()
          .click(),
      ...typed('prod'),
      ...times(4, key('Backspace')),
    ],
  },
  {
    name: 'graph',
    path: (node) => `/graph?${new URLSearchParams({ focus: node, depth: '2' })}`,
    ready: isDrawn,
    acts: graphActs,
  },
  {
    name: 'graph, reach',
    path: (node) => `/graph?${new URLSearchParams({ lens: 'reach', focus: node })}`,
    ready: isDrawn,
    acts: graphActs,
  },
  {
    name: 'map',
    path: '/graph/map',
    ready: (page) =>
      page
        .getByRole('complementary', { name: 'The map as a list' })
        .getByRole('button')
        .first()
        .waitFor({ timeout: 120_000 }),
    acts: [
      (page) => page.getByRole('textbox', { name: 'Find on the map' }).click(),
      ...typed('kv-'),
      ...times(3, key('Backspace')),
      (page) => page.getByRole('application').focus(),
      ...times(6, key('ArrowRight')),
      ...times(2, key('ArrowDown')),
      ...times(3, key('+')),
      ...times(2, key('-')),
      key('f'),
      key('Enter'),
    ],
  },
  {
    name: 'node page',
    path: (node) => `/nodes?${new URLSearchParams({ id: node })}`,
    ready: (page) => page.getByRole('tab').first().waitFor({ timeout: 120_000 }),
    acts: [
      (page) => page.getByRole('tab', { name: /Access/ }).click(),
      (page) => page.getByRole('tab', { name: /^Warnings/ }).click(),
      (page) => page.getByRole('tab').first().click(),
      key('ArrowRight'),
      key('ArrowRight'),
    ],
  },
  {
    name: 'history',
    path: '/history',
    ready: (page) => page.getByRole('row').nth(1).waitFor({ timeout: 120_000 }),
    acts: [...times(4, key('Tab')), (page) => page.getByRole('button', { name: /^Snapshot/ }).click(), key('Escape')],
  },
  {
    name: 'learn',
    path: '/learn',
    ready: (page) => page.getByRole('heading', { level: 1 }).waitFor({ timeout: 120_000 }),
    acts: [...times(4, key('Tab')), key('Enter'), ...times(3, key('PageDown'))],
  },
  {
    name: 'sources',
    path: '/sources',
    ready: (page) => page.getByRole('heading', { level: 1 }).waitFor({ timeout: 120_000 }),
    acts: [
      ...times(4, key('Tab')),
      ...times(3, key('PageDown')),
      (page) => page.getByRole('textbox').first().click(),
      ...typed('abc'),
    ],
  },
]
