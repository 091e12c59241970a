/** The commands to copy out of a sentence that has them in backticks, one a line; a text without any is one itself. */
export function remedyCommands(remedy: string): { sentence?: string; commands: string } {
  const quoted = [...remedy.matchAll(/`([^`]+)`/g)].map(([, command]) => command)
  return quoted.length > 0 ? { sentence: remedy, commands: quoted.join('\n') } : { commands: remedy }
}
