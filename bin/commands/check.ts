import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { type Severity, severities } from '#lib/model/warning.ts'
import {
  baselineIn,
  type Checked,
  type CheckFormat,
  checkedAs,
  checkFormats,
  checkWarnings,
} from '#lib/server/check-warnings.ts'
import type { Tenant } from '#lib/server/runtime.ts'
import { type AfterPlan, tenantAfterPlan } from '#lib/server/tenant-after-plan.ts'
import { aligned, printable } from '../aligned.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

interface Options {
  from?: string[]
  failOn: Severity
  format: CheckFormat
  baseline?: string
  plan?: string
}

export const checkCommand = new Command('check')
  .description('judges the warnings for a pipeline: exit code 0, 1 on findings, 2 on bad input')
  .addOption(fromOption())
  .addOption(
    new Option('--fail-on <severity>', 'the least severity that fails')
      .choices([...severities])
      .default('info', 'any finding'),
  )
  .addOption(new Option('--format <format>', 'how to print').choices([...checkFormats]).default('text'))
  .option('--baseline <file>', 'findings of an earlier `check --format json`, which do not fail again')
  .option(
    '--plan <file>',
    'a plan (`terraform show -json <plan>`, `az deployment … what-if --no-pretty-print`): only what it would bring about fails',
  )
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async ({ from, failOn, format, baseline, plan }: Options) => {
    const known = baseline === undefined ? undefined : knownFrom(baseline)
    const today = await tenantFor({ ...(from ? { from } : {}) })
    const after = plan === undefined ? undefined : afterPlan(today, plan)
    const before = after ? new Set([...(known ?? []), ...today.warnings.findings.map(({ id }) => id)]) : known
    const checked = checkWarnings(after?.tenant ?? today, { failOn, ...(before ? { baseline: before } : {}) })
    const planned = after && format === 'text' ? planText(after) : ''
    process.stdout.write(format === 'text' ? planned + textOf(checked, failOn) : checkedAs(format, checked))
    process.exitCode = checked.failing.length > 0 ? 1 : 0
  })

function afterPlan(today: Tenant, file: string): AfterPlan {
  try {
    return tenantAfterPlan(today, readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`\`${file}\` is no plan that can be checked: ${error instanceof Error ? error.message : error}`)
  }
}

function planText({ given, taken, notKnown }: AfterPlan): string {
  return [
    ...given.map((text) => `the plan gives ${printable(text)}`),
    ...taken.map((text) => `the plan takes away ${printable(text)}`),
    ...notKnown.map((text) => `not checked: ${printable(text)}`),
    '',
  ].join('\n')
}

function knownFrom(file: string) {
  try {
    return baselineIn(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(
      `\`${file}\` is no baseline: ${error instanceof Error ? error.message : error}; write one with \`lanyard check --format json\``,
    )
  }
}

function textOf({ findings, failing, notChecked, known }: Checked, failOn: Severity): string {
  const rows = failing.map(({ severity, title, subjectName, severityReason }) => [
    severity,
    title,
    subjectName,
    severityReason,
  ])
  const before = known ? findings.filter(({ id }) => known.has(id)).length : 0
  return [
    ...(rows.length > 0 ? [aligned(['SEVERITY', 'WARNING', 'SUBJECT', 'BECAUSE'], rows), ''] : []),
    ...notChecked.map(({ rule, text }) => `not checked: ${rule}: ${text}`),
    `${failing.length} of ${findings.length} findings fail: ${failOn} or worse${known ? `, and not among ${before} known before` : ''}`,
    '',
  ].join('\n')
}
