/**
 * A key by which names sort as people order them: case and accents aside, `vm-2` before `vm-10`. Compared with `<`,
 * which is many times faster than a collator on 100,000 names.
 */
export function nameKey(text: string): string {
  const plain = isAscii.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(digitsCompared, '0'))
}

const digitsCompared = 12
const isAscii = /^[ -~]*$/

export function byName(a: string, b: string): number {
  const [keyA, keyB] = [nameKey(a), nameKey(b)]
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0
}
