import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { shellWord } from './shell-word.ts'

test.each(['plain-1', '/subscriptions/s/x', "it's", '$(id)', '`id`', 'a b; c', '"', '*', '', 'ü', 'a\\'])(
  'a shell reads %j back as one word',
  (text) => {
    expect(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' })).toBe(text)
  },
)
