import { parse } from 'libpg-query'

type Node = Record<string, unknown>

/** Tables that are whole on each machine: a few rows, or rows of no tenant. */
const sharedTables = new Set(['numbering', 'schema_migration', 'sign_in_session', 'audit_entry'])

/**
 * Why a statement could not be sent to the one machine that holds a tenant, read by the parser of PostgreSQL itself. Empty
 * where it can. Only the short list of snapshots may be asked for across tenants, and only read.
 */
export async function statementFaults(sql: string): Promise<string[]> {
  const { stmts = [] } = (await parse(sql)) as { stmts?: { stmt: Node }[] }
  return stmts.flatMap(({ stmt }) => faultsOf(stmt, new Set()))
}

/** @param bound names of tables around this level that are held to their tenant. */
function faultsOf(statement: Node, bound: ReadonlySet<string>): string[] {
  const [kind, body] = Object.entries(statement)[0] as [string, Node]
  switch (kind) {
    case 'SelectStmt':
      return levelFaults(body, bound, { from: (body.fromClause as Node[]) ?? [], reads: true })
    case 'UpdateStmt':
    case 'DeleteStmt': {
      const others = [...((body.fromClause as Node[]) ?? []), ...((body.usingClause as Node[]) ?? [])]
      const moved = setsTenant(body.targetList)
        ? ['`tenant_id` is set: a row would have to move to another machine']
        : []
      return [...moved, ...levelFaults(body, bound, { from: [{ RangeVar: body.relation }, ...others], reads: false })]
    }
    case 'InsertStmt':
      return insertFaults(body, bound)
    case 'TransactionStmt':
    case 'VacuumStmt':
    case 'CheckPointStmt':
      return []
    default:
      return [`\`${kind}\` is not among what is spread over machines`]
  }
}

function insertFaults(body: Node, bound: ReadonlySet<string>): string[] {
  const { relname } = body.relation as { relname: string }
  const faults: string[] = []
  const names = ((body.cols as Node[]) ?? []).map((column) => (column.ResTarget as { name: string }).name)
  if (!sharedTables.has(relname)) {
    if (!names.includes('tenant_id')) faults.push(`a row of \`${relname}\` is written without its tenant`)
    const conflict = body.onConflictClause as Node | undefined
    if (conflict && !JSON.stringify(conflict.infer ?? {}).includes('"tenant_id"'))
      faults.push(`a conflict in \`${relname}\` is looked for in all tenants`)
    if (setsTenant(conflict?.targetList)) faults.push('`tenant_id` is set: a row would have to move to another machine')
  }
  return body.selectStmt ? [...faults, ...faultsOf(body.selectStmt as Node, bound)] : faults
}

function levelFaults(
  body: Node,
  bound: ReadonlySet<string>,
  { from, reads }: { from: Node[]; reads: boolean },
): string[] {
  const tables: { name: string; as: string }[] = []
  const conditions: Node[] = body.whereClause ? [body.whereClause as Node] : []
  const walk = (node: Node) => {
    const [kind, inner] = Object.entries(node)[0] as [string, Node]
    if (kind === 'RangeVar') {
      const name = inner.relname as string
      tables.push({ name, as: (inner.alias as { aliasname?: string } | undefined)?.aliasname ?? name })
    } else if (kind === 'JoinExpr') {
      walk(inner.larg as Node)
      walk(inner.rarg as Node)
      if (inner.quals) conditions.push(inner.quals as Node)
    }
  }
  for (const node of from) walk(node)
  const spread = tables.filter(({ name }) => !sharedTables.has(name))
  const isListing = reads && bound.size === 0 && tables.every(({ name }) => name === 'snapshot')
  const held = new Set([
    ...bound,
    ...namedAbove(body),
    ...heldTo(
      conditions,
      spread.map(({ as }) => as),
    ),
  ])
  const faults = isListing
    ? []
    : spread.filter(({ as }) => !held.has(as)).map(({ name }) => `\`${name}\` is asked for in all tenants`)
  return [...faults, ...belowFaults(body, held)]
}

/** What `with` names: the statements there are read on their own. */
const namedAbove = (body: Node) =>
  (((body.withClause as Node | undefined)?.ctes as Node[]) ?? []).map(
    (one) => (one.CommonTableExpr as { ctename: string }).ctename,
  )

/** Which tables a condition holds to a tenant: each must be said with `and`, never within `or` or `not`. */
function heldTo(conditions: Node[], names: string[]): string[] {
  return conditions.flatMap((condition) => {
    const all = condition.BoolExpr as { boolop: string; args: Node[] } | undefined
    if (all?.boolop === 'AND_EXPR') return heldTo(all.args, names)
    const expression = condition.A_Expr as { kind: string; name: Node[]; lexpr: Node; rexpr: Node } | undefined
    if (expression?.kind !== 'AEXPR_OP' || !JSON.stringify(expression.name).includes('"="')) return []
    return [expression.lexpr, expression.rexpr].flatMap((side) => {
      const fields = ((side.ColumnRef as { fields?: Node[] } | undefined)?.fields ?? []).map(
        (field) => (field.String as { sval: string } | undefined)?.sval,
      )
      if (fields.at(-1) !== 'tenant_id') return []
      return fields.length === 1 ? (names.length === 1 ? names : []) : [fields[0]!]
    })
  })
}

/** Statements within this one, wherever they stand. */
function belowFaults(node: unknown, bound: ReadonlySet<string>): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => belowFaults(one, bound))
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'SelectStmt' ? faultsOf({ [key]: value }, bound) : belowFaults(value, bound),
  )
}

const setsTenant = (targets: unknown) =>
  ((targets as Node[]) ?? []).some(
    (target) => (target.ResTarget as { name?: string } | undefined)?.name === 'tenant_id',
  )
