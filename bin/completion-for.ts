import type { Command } from 'commander'

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof shells)[number]

interface Completed {
  name: string
  description: string
  options: { long: string; description: string; choices: readonly string[] }[]
  /** What an argument may be, where that is a list. */
  choices: readonly string[]
}

/** A script for a shell, made from the commands themselves. Where nothing of ours fits, files are offered. */
export function completionFor(shell: Shell, commands: readonly Command[]): string {
  return writers[shell](commands.map(completedOf))
}

const completedOf = (command: Command): Completed => ({
  name: command.name(),
  description: command.description(),
  options: command.options.flatMap(({ long, description, argChoices }) =>
    long ? [{ long, description, choices: argChoices ?? [] }] : [],
  ),
  choices: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
})

const wordsOf = ({ options, choices }: Completed) => [...choices, ...options.map(({ long }) => long), '--help']
const withChoices = (all: Completed[]) =>
  all.flatMap(({ name, options }) =>
    options.filter(({ choices }) => choices.length > 0).map(({ long, choices }) => ({ name, long, choices })),
  )

const writers: Record<Shell, (all: Completed[]) => string> = {
  bash: (all) => `_lanyard() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words
  if [ "$COMP_CWORD" -eq 1 ]; then words="${all.map(({ name }) => name).join(' ')} --help"
  else case "$command $before" in
${withChoices(all)
  .map(({ name, long, choices }) => `    "${name} ${long}") words="${choices.join(' ')}" ;;`)
  .join('\n')}
    *) case "$command" in
${all.map((one) => `      ${one.name}) words="${wordsOf(one).join(' ')}" ;;`).join('\n')}
    esac ;;
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _lanyard lanyard
`,
  zsh: (all) => `#compdef lanyard
_lanyard() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${all.map(({ name, description }) => `      ${zshQuoted(`${name}:${description.replaceAll(':', ' -')}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  case "$words[2] $words[CURRENT-1]" in
${withChoices(all)
  .map(({ name, long, choices }) => `    "${name} ${long}") compadd -- ${choices.join(' ')}; return ;;`)
  .join('\n')}
  esac
  case "$words[2]" in
${all.map((one) => `    ${one.name}) compadd -- ${wordsOf(one).join(' ')} ;;`).join('\n')}
  esac
  _files
}
if [ "$funcstack[1]" = "_lanyard" ]; then _lanyard "$@"; else compdef _lanyard lanyard; fi
`,
  fish: (all) =>
    `${all
      .flatMap(({ name, description, options, choices }) => [
        `complete -c lanyard -n __fish_use_subcommand -a ${name} -d ${fishQuoted(description)}`,
        ...choices.map((choice) => `complete -c lanyard -n '__fish_seen_subcommand_from ${name}' -a ${choice}`),
        ...options.map(
          (option) =>
            `complete -c lanyard -n '__fish_seen_subcommand_from ${name}' -l ${option.long.slice(2)} -d ${fishQuoted(option.description)}${option.choices.length > 0 ? ` -x -a '${option.choices.join(' ')}'` : ''}`,
        ),
      ])
      .join('\n')}\n`,
  powershell: (all) => `Register-ArgumentCompleter -Native -CommandName lanyard -ScriptBlock {
  param($word, $ast)
  $elements = $ast.CommandElements | ForEach-Object { $_.ToString() }
  $words = @{
${all.map((one) => `    '${one.name}' = @(${wordsOf(one).map(powershellQuoted).join(', ')})`).join('\n')}
  }
  $isFirst = $elements.Count -eq 1 -or ($elements.Count -eq 2 -and $word -ne '')
  $offered = if ($isFirst) { $words.Keys | Sort-Object } else { $words[$elements[1]] }
  $offered | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
}

const zshQuoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
const fishQuoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const powershellQuoted = (text: string) => `'${text.replaceAll("'", "''")}'`
