import { readFileSync } from 'node:fs'
import { DockerfileParser } from 'dockerfile-ast'
import { validate } from 'dockerfile-utils'
import { expect, test } from 'vitest'
import { rootIn } from './testing/image-stages.ts'

const text = readFileSync('deploy/Dockerfile', 'utf8')
const instructions = DockerfileParser.parse(text).getInstructions()
const last = instructions.slice(instructions.findLastIndex((one) => one.getKeyword() === 'FROM'))
const said = (keyword: string) =>
  last.filter((one) => one.getKeyword() === keyword).map((one) => one.getArgumentsContent())

test('the Dockerfile is one, and a broken one is seen', () => {
  expect(validate(text)).toEqual([])
  expect(validate(text.replace('EXPOSE 3000', 'EXPOSE'))).not.toEqual([])
})

test('the image is made of two stages, and the one that runs has no shell', () => {
  expect(instructions.filter((one) => one.getKeyword() === 'FROM')).toHaveLength(2)
  expect(text).toMatch(/^ARG RUN_IMAGE=gcr\.io\/distroless\/nodejs24-debian13:nonroot$/m)
  expect(said('RUN')).toEqual([])
})

test('it runs as nobody, writes to one volume only, and says whether it is ready', () => {
  expect(said('USER')).toEqual(['65532:65532'])
  expect(said('VOLUME')).toEqual(['/data'])
  expect(said('STOPSIGNAL')).toEqual(['SIGTERM'])
  expect(said('HEALTHCHECK').join()).toContain('CMD ["/nodejs/bin/node", "deploy/health.mjs"]')
  expect(said('ENTRYPOINT').join()).toMatch(/^\["\/nodejs\/bin\/node", .*"server\.ts"\]$/)
  expect(text.match(/^COPY .*--chown.*$/gm)).toEqual(['COPY --from=build --chown=65532:65532 /data /data'])
})

test('no secret and no data reach what is built from: only named files are sent', () => {
  const [first, ...others] = readFileSync('deploy/Dockerfile.dockerignore', 'utf8').trim().split('\n')
  expect(first).toBe('**')
  for (const path of ['.lanyard', '.git', '.env', 'node_modules', '.next']) expect(others).not.toContain(`!${path}`)
})

test('whatever the last stage takes from the first is sent to it or made in it', () => {
  const sent = readFileSync('deploy/Dockerfile.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1))
  const made = ['.next', 'node_modules']
  const missing = rootIn(text)
    .map(({ from }) => from)
    .filter((path) => ![...sent, ...made].includes(path))
  expect(missing).toEqual([])
})
