import type { Page, Response } from '@playwright/test'

/** One script that a page loaded. */
export interface LoadedScript {
  path: string
  /** Bytes of the body as the server sent it, compressed. */
  sent: number
  /** How it was compressed: `br`, `gzip`, or not at all. */
  encoding: string | undefined
  body: Buffer
}

/** Longer than an idle callback or a script of a script lets itself be waited for. */
const rest = 1500

/** Opens a page in an empty cache and waits until it rests; the scripts that came meanwhile, whoever asked for them. */
export async function scriptsOf(page: Page, address: string): Promise<LoadedScript[]> {
  const responses: Response[] = []
  const keep = (response: Response) => {
    if (response.request().resourceType() === 'script') responses.push(response)
  }
  page.on('response', keep)
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.waitForTimeout(rest)
  await page.waitForLoadState('networkidle')
  page.off('response', keep)
  return Promise.all(
    responses.map(async (response) => ({
      path: new URL(response.url()).pathname,
      sent: (await response.request().sizes()).responseBodySize,
      encoding: (await response.allHeaders())['content-encoding'],
      body: await response.body(),
    })),
  )
}

export const kilobytes = (scripts: LoadedScript[]) => scripts.reduce((sum, { sent }) => sum + sent, 0) / 1000
