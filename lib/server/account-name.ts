import { userInfo } from 'node:os'

/** The name of the account that runs this; its number where the system has no name for it, as in containers. */
export function accountName(lookUp: () => { username: string } = userInfo): string {
  try {
    return lookUp().username
  } catch {
    return `account ${process.getuid?.() ?? 'without a name'}`
  }
}
