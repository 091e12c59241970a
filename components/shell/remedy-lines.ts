export interface RemedyPart {
  text: string
  code: boolean
  /** Can be run in a terminal. */
  command: boolean
}

/** A remedy line by line, in words and code. Code stands between backticks, or a command is all there is. */
export function remedyLines(remedy: string): RemedyPart[][] {
  return remedy
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      (line.startsWith('az ') ? ['', line] : line.split('`'))
        .map((text, index) => ({ text, code: index % 2 === 1, command: index % 2 === 1 && text.startsWith('az ') }))
        .filter(({ text }) => text.trim() !== ''),
    )
}
