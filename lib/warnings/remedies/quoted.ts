import { shellWord } from '../../model/shell-word.ts'

/** A value as one argument of a POSIX shell command. */
export const sh = shellWord

/** A value as one argument of a PowerShell command. */
export const ps = (text: string) => `'${text.replace(/['‘’‚‛]/g, (quote) => quote + quote)}'`

/** A value as a string of Bicep. */
export const bicepText = (text: string) =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('${', '\\${')}'`

/** A value as a string of Terraform. */
export const hcl = (text: string) =>
  `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('${', () => '$${')
    .replaceAll('%{', '%%{')}"`

/** A value in a comment, where only a new line would end it. */
export const comment = (text: string) => text.replace(/[\r\n]+/g, ' ')
