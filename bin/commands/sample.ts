import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { getSample } from '#lib/server/get-sample.ts'

export const sampleCommand = new Command('sample')
  .description('write the sample tenant as exports, to try imports with')
  .argument('<folder>', 'made if it is missing')
  .action((folder: string) => {
    mkdirSync(folder, { recursive: true })
    for (const { name, content } of getSample())
      writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`)
    console.log(`the sample tenant is in ${folder}`)
  })
