/** A value as one word of a POSIX shell command: names come from Azure and may hold anything. */
export const shellWord = (text: string) => (/^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)
