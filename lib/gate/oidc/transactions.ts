import { createHash, randomBytes } from 'node:crypto'

/** What must come back from the directory as it went there. */
export interface Transaction {
  state: string
  nonce: string
  codeVerifier: string
  returnTo: string
}

export interface Transactions {
  /** @returns the id that the browser keeps until it comes back */
  begin(transaction: Transaction): string
  /** Once, and not after ten minutes. */
  end(id: string | undefined): Transaction | undefined
}

const lifetime = 10 * 60_000

/** Sign-ins under way, in memory: a stranger who begins many pushes out other beginnings, and writes nothing to the disk. */
export function transactionsOf({ now = Date.now, most = 10_000 } = {}): Transactions {
  const open = new Map<string, Transaction & { until: number }>()
  const keyOf = (id: string) => createHash('sha256').update(id).digest('base64')
  return {
    begin(transaction) {
      for (const [key, { until }] of open) {
        if (until > now() && open.size < most) break
        open.delete(key)
      }
      const id = randomBytes(32).toString('base64url')
      open.set(keyOf(id), { ...transaction, until: now() + lifetime })
      return id
    },
    end(id) {
      if (id === undefined) return undefined
      const key = keyOf(id)
      const found = open.get(key)
      open.delete(key)
      if (!found || found.until <= now()) return undefined
      const { until: _, ...transaction } = found
      return transaction
    },
  }
}
