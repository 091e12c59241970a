import type { Retention } from '#lib/store/retention.ts'

/** Reads `LANYARD_KEEP`: `days=730,count=500`, either or both; empty keeps everything. */
export function retentionFrom(text: string | undefined): { retention: Retention } | { mistake: string } {
  const retention: Retention = {}
  for (const part of (text ?? '').split(',').map((one) => one.trim())) {
    if (part === '') continue
    const [, limit, number] = /^(days|count)=([1-9]\d{0,5})$/.exec(part) ?? []
    if (limit === undefined)
      return { mistake: `LANYARD_KEEP holds \`${part}\`: write for instance \`days=730,count=500\`` }
    retention[limit as keyof Retention] = Number(number)
  }
  return { retention }
}
