import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readFiles } from './read-files.ts'

const megabyte = 1024 * 1024
const rowsPerBlock = 20
const folder = mkdtempSync(path.join(tmpdir(), 'large-export-'))
const file = path.join(folder, 'assignments.json')
let rows = 0

/** Role assignments with much in them that is not kept: what takes memory is the text alone. */
function block(): string {
  return Array.from({ length: rowsPerBlock }, () => {
    rows += 1
    const guid = `00000000-0000-4000-8000-${String(rows).padStart(12, '0')}`
    return JSON.stringify({
      id: `/subscriptions/s1/providers/Microsoft.Authorization/roleAssignments/${guid}`,
      name: guid,
      type: 'Microsoft.Authorization/roleAssignments',
      properties: {
        roleDefinitionId:
          '/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c',
        principalId: guid,
        principalType: 'ServicePrincipal',
        scope: '/subscriptions/s1',
        createdOn: '2026-01-02T03:04:05.1234567Z',
        padding: 'x'.repeat(30_000),
      },
    })
  }).join(',\n')
}

beforeAll(async () => {
  const out = createWriteStream(file)
  out.write('{"value":[\n')
  while (out.bytesWritten < 200 * megabyte) {
    if (!out.write(`${rows > 0 ? ',\n' : ''}${block()}`)) await once(out, 'drain')
  }
  out.end(']}')
  await once(out, 'close')
})

afterAll(() => rmSync(folder, { recursive: true }))

it('a file of 200 MB is read faster than 15 MB a second and never held as a whole', async () => {
  const bytes = statSync(file).size
  expect(bytes).toBeGreaterThan(200 * megabyte)
  const before = process.memoryUsage().rss
  let peak = before
  const watch = () => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  const began = performance.now()
  const { facts, files } = await readFiles(
    [{ name: 'assignments.json', stream: () => createReadStream(file) as AsyncIterable<Uint8Array> }],
    { onProgress: watch },
  )
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${(bytes / megabyte).toFixed(0)} MB, ${rows} elements in ${seconds.toFixed(1)} s ` +
      `(${(bytes / megabyte / seconds).toFixed(0)} MB/s), memory grew by ${((peak - before) / megabyte).toFixed(0)} MB`,
  )
  expect(files[0]?.problems).toEqual([])
  expect(facts.roleAssignments).toHaveLength(rows)
  expect(bytes / megabyte / seconds).toBeGreaterThan(15)
  expect(peak - before).toBeLessThan(bytes / 2)
})
