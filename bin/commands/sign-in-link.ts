import { Command } from 'commander'
import { serverKey } from '#lib/server/running-server.ts'
import { settingsFrom } from '#lib/server/settings.ts'
import { fetched } from '../from-store.ts'
import { projectDirectory } from '../project-directory.ts'

export const signInLinkCommand = new Command('sign-in-link')
  .description('print a link that signs a browser in to the running server, once and within ten minutes')
  .action(async () => {
    const answer = settingsFrom(process.env, projectDirectory)
    if ('mistakes' in answer) throw new Error(answer.mistakes.join('\n'))
    const known = await serverKey(answer.settings.dataDirectory)
    if (!known) throw new Error('no server runs with these data: start one with `npm start`, which prints a link')
    const { link } = await fetched<{ link: string }>(`${known.url}/sign-in/link`, { method: 'POST' }).catch(
      (cause: Error) => {
        if (cause.message !== 'fetch failed') throw cause
        throw new Error(`no server answers at ${known.url} any more: start one with \`npm start\``, { cause })
      },
    )
    console.log(link)
  })
