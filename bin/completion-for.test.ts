import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { commands } from './commands/index.ts'
import { completionFor, shells } from './completion-for.ts'

const folder = mkdtempSync(join(tmpdir(), 'lanyard-completion-'))
afterAll(() => rmSync(folder, { recursive: true }))

const isThere = (shell: string) => !spawnSync(shell, ['--version']).error

/** What bash offers once these words are typed. */
function offered(...words: string[]): string[] {
  const script = join(folder, 'lanyard.bash')
  writeFileSync(script, completionFor('bash', commands))
  const typed = words.map((word) => `'${word}'`).join(' ')
  const asked = `source ${script}; COMP_WORDS=(lanyard ${typed}); COMP_CWORD=${words.length}; _lanyard; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', asked], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.split('\n').filter(Boolean)
}

describe('completion', () => {
  it('in bash offers commands, their options, and what an option may be', () => {
    expect(offered('wh')).toEqual(['what-if', 'who-can'])
    expect(offered('check', '--fail')).toEqual(['--fail-on'])
    expect(offered('check', '--fail-on', 'h')).toEqual(['high'])
    expect(offered('completion', 'p')).toEqual(['powershell'])
  })

  it.each(shells)('for %s names every command', (shell) => {
    const script = completionFor(shell, commands)
    expect(commands.filter((command) => !script.includes(command.name()))).toEqual([])
  })

  for (const shell of ['zsh', 'fish'] as const)
    it.skipIf(!isThere(shell))(`is what ${shell} understands (skipped where it is not installed)`, () => {
      const script = join(folder, `lanyard.${shell}`)
      writeFileSync(script, completionFor(shell, commands))
      expect(spawnSync(shell, ['-n', script], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
    })
})
