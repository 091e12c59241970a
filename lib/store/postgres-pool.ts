import { Pool } from 'pg'

const oldestVersion = 15

/** Connections to a PostgreSQL that is there, new enough, and able to store every character. */
export async function postgresPool(databaseUrl: string): Promise<Pool> {
  const pool = new Pool({ connectionString: databaseUrl, max: 5, connectionTimeoutMillis: 10_000 })
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  try {
    await checkServer(pool)
    return pool
  } catch (error) {
    await pool.end()
    throw new Error(`the PostgreSQL of DATABASE_URL${at(databaseUrl)} cannot be used: ${reasonOf(error)}`)
  }
}

async function checkServer(pool: Pool) {
  const { rows } = await pool.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  )
  const server = rows[0]
  if (server === undefined) throw new Error('it does not say its version')
  const version = Math.floor(server.version / 10_000)
  if (version < oldestVersion) throw new Error(`it is version ${version}, and ${oldestVersion} or later is needed`)
  if (server.encoding !== 'UTF8') {
    throw new Error(`its database has the encoding ${server.encoding}: create one with \`encoding 'UTF8'\``)
  }
}

/** Host and database only: the address may hold a password. */
function at(databaseUrl: string): string {
  const url = URL.parse(databaseUrl)
  return url === null ? '' : ` at ${url.host}${url.pathname}`
}

/** A refused connection to a name with several addresses has its reasons inside. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
