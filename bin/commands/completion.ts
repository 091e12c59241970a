import { Argument, Command } from 'commander'
import { completionFor, shells } from '../completion-for.ts'

export const completionCommand = new Command('completion')
  .description('a script that completes commands and options in a shell, to be read when it starts')
  .addArgument(new Argument('<shell>', 'which shell').choices([...shells]))
  .addHelpText(
    'after',
    `
bash        lanyard completion bash > /etc/bash_completion.d/lanyard
zsh         lanyard completion zsh > "\${fpath[1]}/_lanyard"
fish        lanyard completion fish > ~/.config/fish/completions/lanyard.fish
PowerShell  lanyard completion powershell >> $PROFILE`,
  )
  .action((shell: (typeof shells)[number], _: object, own: Command) => {
    process.stdout.write(completionFor(shell, own.parent!.commands))
  })
