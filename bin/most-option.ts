import { InvalidArgumentError, Option } from 'commander'

/** `--most <n>`: how many entries a list shows. */
export const mostOption = (unless: number) =>
  new Option('--most <number>', 'how many entries to show').default(unless).argParser((text) => {
    if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('give a whole number from 1 on')
    return Number(text)
  })
