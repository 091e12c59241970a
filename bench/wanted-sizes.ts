import type { TenantSize } from './generated-tenant.ts'

/** The sizes that the command line names, by their resources; the usual ones where it names none. Ends the process where it names another. */
export function wantedSizes(known: TenantSize[], usual: TenantSize[]): TenantSize[] {
  const asked = process.argv.slice(2)
  const sizeOf = (text: string) => known.find(({ resources }) => String(resources) === text)
  const other = asked.find((text) => !sizeOf(text))
  if (other !== undefined) {
    console.error(
      `bench: \`${other}\` is no size: name some of ${known.map(({ resources }) => resources).join(', ')}, or none`,
    )
    process.exit(2)
  }
  return asked.length === 0 ? usual : asked.flatMap((text) => sizeOf(text) ?? [])
}
