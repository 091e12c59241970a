import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The program that opens an address on this desktop; `undefined` where there is none, or nobody looks on. */
function opener({ platform, env, stdout }: NodeJS.Process): [command: string, ...before: string[]] | undefined {
  if (!stdout.isTTY || env.CI || env.BROWSER === 'none' || env.SSH_CONNECTION) return undefined
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined
}

/**
 * Opens a link in the browser of this desktop, where there is one. The link is a secret, and everybody on a machine may
 * read the words of a command: so a file leads there, which only this account may read.
 *
 * @returns removes the file
 */
export function openInBrowser(link: string, folder: string): () => void {
  const program = opener(process)
  if (!program) return () => {}
  const file = join(folder, 'sign-in.html')
  writeFileSync(file, `<!doctype html><meta http-equiv="refresh" content="0;url=${link}"><title>Lanyard</title>\n`, {
    mode: 0o600,
  })
  const [command, ...before] = program
  const child = spawn(command, [...before, pathToFileURL(file).href], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
  return () => rmSync(file, { force: true })
}
