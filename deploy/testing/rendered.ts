/**
 * A template of the chart as Helm writes it, for the few forms that the chart uses: values, `quote`, and conditions.
 * @throws where another form is used, or a condition is not closed
 */
export function rendered(template: string, values: object, release: string): string {
  const valueAt = (path: string) =>
    path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], values)
  const shown: boolean[] = []
  let text = ''
  for (const [place, part] of template.split(/\{\{(.*?)\}\}/).entries()) {
    const write = (more: string) => {
      if (shown.every(Boolean)) text += more
    }
    if (place % 2 === 0) {
      write(part)
      continue
    }
    if (part.startsWith('-')) text = text.trimEnd()
    const words = part.replace(/^-/, '').trim()
    const condition = /^if (not )?\.Values\.([\w.]+)$/.exec(words)
    const value = /^\.Values\.([\w.]+)( \| quote)?$/.exec(words)
    if (condition) shown.push(Boolean(valueAt(condition[2]!)) !== Boolean(condition[1]))
    else if (words === 'else') shown.push(!shown.pop())
    else if (words === 'end') shown.pop()
    else if (words === '.Release.Name') write(release)
    else if (value) write(value[2] ? JSON.stringify(String(valueAt(value[1]!))) : String(valueAt(value[1]!)))
    else throw new Error(`\`{{${part}}}\` is a form that is not known here`)
  }
  if (shown.length > 0) throw new Error('a condition is not closed')
  return text
}
