/** Text that no format can choke on: no control characters but line ends, no lone surrogates, nothing that turns the direction. */
export const plain = (text: string) =>
  text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => (character === '\n' ? ' ' : '\ufffd'))

/** For HTML and SVG, in text and in quoted attributes. */
export const escaped = (text: string) =>
  plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
