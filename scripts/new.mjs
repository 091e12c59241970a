// `npm run new rule <id>`: writes a rule, a technique, a format or a resource type with its test, and lists it.
// What it writes works and passes its tests: go on by changing it.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newFormat } from './new/format.mjs'
import { newRule } from './new/rule.mjs'
import { newTechnique } from './new/technique.mjs'
import { newType } from './new/type.mjs'
import { command, main, root } from './node.mjs'

const kinds = { format: newFormat, rule: newRule, technique: newTechnique, type: newType }

/** What is wrong with the words after `npm run new`, if anything. */
function fault([kind, id, ...more]) {
  const all = Object.keys(kinds).join(', ')
  if (!Object.hasOwn(kinds, kind ?? '')) return `there is nothing new called \`${kind ?? ''}\`: name one of ${all}`
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id ?? ''))
    return `\`${id ?? ''}\` is no id: give lower-case words with a hyphen between them, like \`silent-identity\``
  return more.length > 0 ? `\`${more[0]}\` is too much: give a kind and one id` : undefined
}

/** How long a line may be depends on the id: the formatter decides, once the packages are installed. */
function format(paths) {
  if (!existsSync(join(root, 'node_modules', '@biomejs', 'biome'))) return
  const biome = command('@biomejs/biome', 'biome')
  spawnSync(process.execPath, [biome, 'format', '--write', '--vcs-enabled=false', ...paths], { cwd: root })
}

await main(() => {
  const wrong = fault(process.argv.slice(2))
  if (wrong) throw new Error(wrong)
  const [kind, id] = process.argv.slice(2)
  const { files, edits, next } = kinds[kind](id)
  const there = Object.keys(files).find((path) => existsSync(join(root, path)))
  if (there) throw new Error(`\`${there}\` is there already: choose another id`)
  const edited = edits.map(({ path, edit }) => [path, edit(readFileSync(join(root, path), 'utf8'))])
  for (const [path, text] of [...Object.entries(files), ...edited]) {
    writeFileSync(join(root, path), text)
    console.log(path)
  }
  format(Object.keys(files))
  console.log(`\n${next.join('\n')}`)
  return 0
})
