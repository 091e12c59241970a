import type { Browser, Page } from '@playwright/test'
import { signedInState } from '../../e2e/server-process.ts'

export const viewport = { width: 1440, height: 900 }

/** A page of its own, with an empty cache, closed when `use` is done. */
export async function withPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', storageState: signedInState() })
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}
