const letters = 'bcdfghjkmnpqrstvwxz23456789'

/** A few letters that stand for a name: always the same for the same name and salt, and telling nothing of it. */
export function pseudonym(name: string, salt: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (const character of `${salt}\0${name.toLowerCase()}\0${salt}`) {
    const code = character.codePointAt(0)!
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  let rest = (2 ** 21 * (low >>> 11) + (high >>> 11)) % letters.length ** 6
  let text = ''
  for (let at = 0; at < 6; at++) {
    text += letters[rest % letters.length]
    rest = Math.floor(rest / letters.length)
  }
  return text
}
