import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const pages = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md'], { cwd: root }).sort()
const textOf = (page: string) => readFileSync(join(root, page), 'utf8')
const { scripts } = JSON.parse(textOf('package.json'))
const without = (text: string, pattern: RegExp) => text.replace(pattern, '')
const fences = /^```.*?^```$/gms

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[`*_]/g, '')
    .replace(/[^\p{L}\d\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
const anchorsIn = (page: string) =>
  [...without(textOf(page), fences).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!))

function brokenLinks(page: string): string[] {
  return [...without(textOf(page), fences).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path, anchor] = target.split('#')
      const to = path ? relative(root, join(root, dirname(page), path)) : page
      if (!existsSync(join(root, to))) return true
      return anchor !== undefined && !anchorsIn(to).includes(anchor)
    })
}

/** Paths of the project between backticks: with a folder that there is at its start, and no placeholder in it. */
const folders = /^(?:app|bench|bin|components|deploy|docs|e2e|emulator|examples|lib|public|scripts)\/[\w./{},*-]*$/
function lostPaths(page: string): string[] {
  return [...textOf(page).matchAll(/`([^`\n]+)`/g)]
    .map(([, text]) => text!)
    .filter((text) => folders.test(text))
    .filter((path) => !existsSync(join(root, path)) && globSync(`${path}{,.ts,.tsx,.mjs}`, { cwd: root }).length === 0)
}

const commandsIn = (page: string) => {
  const text = textOf(page)
  return {
    npm: [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name!),
    lanyard: [...text.matchAll(/(?:npm run (?:-s )?lanyard -- |`lanyard )([a-z][a-z-]*)/g)].map(([, name]) => name!),
    steps: [...text.matchAll(/node scripts\/test\.mjs (\w+)/g)].map(([, name]) => name!),
  }
}
const commands = globSync('bin/commands/*.ts', { cwd: root }).map(textOf).join('\n')
const isCommand = (name: string) =>
  new RegExp(`new Command\\('${name}'|command\\('${name}\\b|['"]${name}['"]`).test(commands)

/** What a newcomer does not have yet: the example of CONTRIBUTING.md, which its own test writes. */
const examples = /unlabelled-buoy|coverage-panel/

describe.each(pages)('%s', (page) => {
  it('leads nowhere that is not there', () => {
    expect(brokenLinks(page)).toEqual([])
  })

  it('names no file that is gone', () => {
    expect(lostPaths(page).filter((path) => !examples.test(path))).toEqual([])
  })

  it('names no command that there is not', () => {
    const { npm, lanyard, steps } = commandsIn(page)
    expect(npm.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
    expect(lanyard.filter((name) => !isCommand(name))).toEqual([])
    expect(steps.filter((name) => !/^(?:types|lint|unused|unit|long|build|e2e)$/.test(name))).toEqual([])
  })
})

describe('the README', () => {
  const readme = textOf('README.md')
  const words = without(readme, fences)
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length

  it('is read in a few minutes', () => {
    // 250 words a minute; the list of permissions is made from the code and looked up, not read.
    const listed = /<!-- permissions -->[\s\S]*<!-- \/permissions -->/.exec(readme)?.[0].split(/\s+/).length ?? 0
    expect((words - listed) / 250).toBeLessThan(4)
  })

  it('says what it is, how it starts, how it connects, what it needs, and what it never does', () => {
    for (const said of [
      'docs/graph.png',
      'npm start',
      'npm test',
      '## Connect to Azure',
      '<!-- permissions -->',
      '## What it never does',
    ])
      expect(readme).toContain(said)
  })

  it('leads to every page of docs', () => {
    const led = new Set([...readme.matchAll(/\]\((docs\/[^)#]+)/g)].map(([, path]) => path))
    const all = globSync('docs/*.md', { cwd: root }).filter((page) => page !== 'docs/rules-and-traps.md')
    expect(all.filter((page) => !led.has(page))).toEqual([])
  })
})

it('every decision is in their list', () => {
  const all = globSync('docs/decisions/*.md', { cwd: root }).map((path) => path.slice('docs/decisions/'.length))
  const list = textOf('docs/decisions/README.md')
  expect(all.filter((name) => name !== 'README.md' && !list.includes(`](${name})`))).toEqual([])
})

it('the changelog is for users: it names no file of the code', () => {
  expect(textOf('CHANGELOG.md')).not.toMatch(/\b(?:lib|components|app)\//)
})

it('a page that is wrong would be seen', () => {
  expect(existsSync(join(root, 'docs/nowhere.md'))).toBe(false)
  expect(anchorsIn('README.md')).toContain('two-commands')
  expect(isCommand('no-such-command')).toBe(false)
  expect(isCommand('explain')).toBe(true)
})
