// The JavaScript that each page loads until it rests: `npm run bench -- scripts`; paths may follow, and `files` lists each file.
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import { pagePaths } from '../e2e/page-paths.ts'
import { kilobytes, type LoadedScript, scriptsOf } from '../e2e/page-scripts.ts'
import { type Lanyard, startLanyard } from '../e2e/server-process.ts'
import { table } from './measured.ts'
import { withPage } from './render/page.ts'

const shown = (bytes: number) => (bytes / 1000).toFixed(1)
const size = (scripts: LoadedScript[], compressed: (body: Buffer) => Buffer) =>
  shown(scripts.reduce((sum, { body }) => sum + compressed(body).length, 0))

/** A node to look at: the first identity. */
async function nodeOf({ fetch }: Lanyard): Promise<string> {
  const { rows } = (await (await fetch('/api/identities')).json()) as { rows: { id: string }[] }
  return `/nodes?id=${encodeURIComponent(rows[0]!.id)}`
}

async function measured(browser: Browser, lanyard: Lanyard, path: string): Promise<string[]> {
  const address = lanyard.url + (path === '/nodes' ? await nodeOf(lanyard) : path)
  const scripts = await withPage(browser, (page) => scriptsOf(page, address))
  if (isDetailed)
    for (const { path: file, body, sent } of scripts.toSorted((a, b) => b.sent - a.sent))
      console.log(`${path}  ${file.split('/').at(-1)}  ${shown(sent)} kB, ${shown(body.length)} unpacked`)
  return [
    `\`${path}\``,
    String(scripts.length),
    kilobytes(scripts).toFixed(1),
    size(scripts, (body) => gzipSync(body, { level: 9 })),
    size(scripts, (body) => brotliCompressSync(body)),
    shown(scripts.reduce((sum, { body }) => sum + body.length, 0)),
  ]
}

const words = process.argv.slice(2)
const isDetailed = words.includes('files')
const asked = words.filter((word) => word !== 'files')
const lanyard = await startLanyard()
const browser = await chromium.launch({ executablePath: process.env.LANYARD_CHROMIUM, chromiumSandbox: false })
try {
  const lines: string[][] = []
  for (const path of asked.length > 0 ? asked : pagePaths) lines.push(await measured(browser, lanyard, path))
  console.log(table(['page', 'files', 'sent, kB', 'gzip 9, kB', 'brotli 11, kB', 'unpacked, kB'], lines))
} finally {
  await browser.close()
  await lanyard.stop()
}
