// Makes the smaller forms of what the build serves: once, and as small as they get.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const forms = [
  [
    'br',
    (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  ],
  ['gz', (content) => promisify(gzip)(content, { level: 9 })],
]

/** Writes `x.js.br` (quality 11) and `x.js.gz` beside each script and style below `folder`. */
export async function compress(folder) {
  // Node 20 runs this too, and has no `glob`.
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(js|css)$/.test(file))
  await Promise.all(
    files.map(async (file) => {
      const content = await readFile(join(folder, file))
      await Promise.all(
        forms.map(async ([ending, packed]) => writeFile(join(folder, `${file}.${ending}`), await packed(content))),
      )
    }),
  )
}
