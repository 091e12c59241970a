// `npm run -s sbom`: the packages that the product is made of, in CycloneDX.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { main, npmScript, root } from './node.mjs'

await main(() => {
  const made = spawnSync(process.execPath, [npmScript(), 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  })
  if (made.status !== 0) throw new Error(`npm could not list the packages: ${made.stderr.trim()}`)
  const sbom = JSON.parse(made.stdout)
  // Left out here, since npm 11's own `--omit dev` also leaves out what both the product and a tool need.
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const shipped = new Set(
    Object.entries(packages)
      .filter(([, { dev, devOptional }]) => !dev && !devOptional)
      .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`),
  )
  const isShipped = (ref) => shipped.has(ref) || ref === sbom.metadata.component['bom-ref']
  sbom.components = sbom.components.filter((component) => isShipped(component['bom-ref']))
  sbom.dependencies = sbom.dependencies
    .filter(({ ref }) => isShipped(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isShipped) }))
  console.log(JSON.stringify(sbom, undefined, 2))
  return 0
})
