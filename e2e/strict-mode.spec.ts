import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { createViteServer } from 'vitest/node'

// StrictMode's rehearsal is in React's development build only: the canvases are served as they are in the sources.
type Vite = Awaited<ReturnType<typeof createViteServer>>
let vite: Vite

test.beforeAll(async () => {
  vite = await createViteServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    cacheDir: '.test/vite',
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    oxc: { jsx: { runtime: 'automatic' } },
    optimizeDeps: { include: ['react', 'react-dom/client', 'react/jsx-dev-runtime'], noDiscovery: true },
  })
  await vite.listen()
})
test.afterAll(() => vite?.close())

interface Living {
  workers: number
  resizeObservers: number
  mutationObservers: number
  /** On the window and the document; those on elements go with them. */
  listeners: number
  urls: number
}
type Watched = Window & {
  living: Living
  mount(name: string, strict: boolean): void
  unmount(): void
}

/** Counts what is made and not yet taken back. To be called in the page, before any of its scripts. */
function watch() {
  const living: Living = { workers: 0, resizeObservers: 0, mutationObservers: 0, listeners: 0, urls: 0 }
  Object.assign(window, { living })
  const counted = (
    name: 'Worker' | 'ResizeObserver' | 'MutationObserver',
    end: 'terminate' | 'disconnect',
    kind: keyof Living,
  ) => {
    const Plain = window[name] as unknown as new (...args: unknown[]) => object
    class Counted extends Plain {
      isLiving = true
      constructor(...args: unknown[]) {
        super(...args)
        living[kind]++
        const own = this as unknown as Record<string, () => void>
        const plainEnd = own[end]!.bind(this)
        own[end] = () => {
          if (this.isLiving) living[kind]--
          this.isLiving = false
          plainEnd()
        }
      }
    }
    Object.assign(window, { [name]: Counted })
  }
  counted('Worker', 'terminate', 'workers')
  counted('ResizeObserver', 'disconnect', 'resizeObservers')
  counted('MutationObserver', 'disconnect', 'mutationObservers')
  for (const target of [window, document]) {
    const [add, remove] = [target.addEventListener, target.removeEventListener]
    target.addEventListener = (...args: Parameters<typeof add>) => {
      // Whoever asks what a browser can do passes nothing to be called, and nothing is added.
      if (args[1]) living.listeners++
      add.apply(target, args)
    }
    target.removeEventListener = (...args: Parameters<typeof remove>) => {
      if (args[1]) living.listeners--
      remove.apply(target, args)
    }
  }
  const [create, revoke] = [URL.createObjectURL, URL.revokeObjectURL]
  URL.createObjectURL = (object) => {
    living.urls++
    return create(object)
  }
  URL.revokeObjectURL = (url) => {
    living.urls--
    revoke(url)
  }
}

async function openPage(page: Page) {
  await page.addInitScript(watch)
  await page.goto(`${vite.resolvedUrls!.local[0]}e2e/strict-mode/index.html`)
  await page.waitForFunction(() => 'mount' in window)
}

const settled = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame)
    const { living } = window as unknown as Watched
    return { ...living, canvases: document.querySelectorAll('canvas').length }
  })

async function livingWith(page: Page, name: string, strict: boolean) {
  await page.evaluate(([name, strict]) => (window as unknown as Watched).mount(name, strict), [name, strict] as const)
  await page.waitForSelector('[role=application] canvas', { state: 'attached' })
  return settled(page)
}

async function livingWithout(page: Page) {
  await page.evaluate(() => (window as unknown as Watched).unmount())
  return settled(page)
}

for (const name of ['graph', 'map'] as const)
  test(`mounted twice by StrictMode, the ${name} leaves nothing of the first time, and nothing at all once it is gone`, async ({
    page,
  }) => {
    await openPage(page)
    // React itself listens to the document from its first root on.
    await livingWith(page, name, false)
    const before = await livingWithout(page)
    const once = await livingWith(page, name, false)
    expect(await livingWithout(page)).toEqual(before)
    expect(once.resizeObservers).toBeGreaterThan(before.resizeObservers)
    expect(once.workers).toBe(before.workers + (name === 'map' ? 1 : 0))
    expect(await livingWith(page, name, true)).toEqual(once)
    expect(await livingWithout(page)).toEqual(before)
  })
