const format = new Intl.NumberFormat('en')

/** `1,204` */
export const countWords = (count: number) => format.format(count)

/** `1 finding`, `1,204 findings`. Irregular plurals are given. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${countWords(count)} ${count === 1 ? one : many}`

/** `2.4 MB`, in powers of 1,000. */
export function byteWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB']
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step]}`
}
