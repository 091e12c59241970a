import { randomFrom } from '#lib/model/testing/random.ts'
import { type SampleExport, sampleExports } from '#lib/sample/sample-exports.ts'
import { fileOf } from '../facts-of.ts'
import { readFiles } from '../read-files.ts'
import { armWhatIfFile } from './arm-what-if.ts'
import { azurehoundFile } from './azurehound-file.ts'
import { mutations } from './mutations.ts'
import { validFile } from './random-file.ts'
import { terraformPlan, terraformState } from './terraform-plan.ts'

export interface MutationRun {
  /** What must not be, each with the seed that brings it about again. */
  faults: string[]
  refused: number
  files: number
  formats: number
  slowestMilliseconds: number
  largestBytes: number
}

/** Of every format: what the sample tenant is made of, and what other tools write. */
const everyExport = (): SampleExport[] => [
  ...sampleExports(),
  { name: 'arm-what-if.json', content: [armWhatIfFile] },
  { name: 'azurehound.json', content: azurehoundFile },
  { name: 'terraform-plan.json', content: [terraformPlan] },
  { name: 'terraform-state.json', content: [terraformState] },
]

/** Reads so many mutated files, over all exports and mutations in turn, the same ones for the same seed. */
export async function mutationRun(files: number, seed: number): Promise<MutationRun> {
  const exports = everyExport()
  const run: MutationRun = {
    faults: [],
    refused: 0,
    files,
    formats: exports.length,
    slowestMilliseconds: 0,
    largestBytes: 0,
  }
  for (let number = 0; number < files; number++) {
    const random = randomFrom(seed + number)
    const original = exports[number % exports.length]!
    const mutation = mutations[Math.floor(number / exports.length) % mutations.length]!
    const bytes = mutation.apply(validFile(original, random), random)
    const what = `seed ${seed + number}, ${original.name}: ${mutation.name}`
    const began = performance.now()
    try {
      const {
        files: [file],
      } = await readFiles([fileOf(bytes, original.name)])
      const { problems } = file!
      if (problems.length > 0) run.refused += 1
      else if (mutation.breaks) run.faults.push(`${what}: was taken in silence`)
      if (file!.name !== original.name) run.faults.push(`${what}: another file is named`)
      for (const { place, reason } of problems)
        if (!place || reason.length < 10) run.faults.push(`${what}: \`${place}\` \`${reason}\` says too little`)
    } catch (error) {
      run.faults.push(`${what}: ${error instanceof Error ? error.stack : error}`)
    }
    run.slowestMilliseconds = Math.max(run.slowestMilliseconds, performance.now() - began)
    run.largestBytes = Math.max(run.largestBytes, process.memoryUsage.rss())
  }
  if ('polluted' in {}) run.faults.push('every object has what one file brought')
  return run
}

/** How many of so many valid files are read without a problem. */
export async function validRun(files: number, seed: number): Promise<{ accepted: number; problems: string[] }> {
  // What the directory was asked for says nothing without what it answered.
  const exports = everyExport().filter(({ name }) => name !== 'directory-asked.json')
  const problems: string[] = []
  for (let number = 0; number < files; number++) {
    const original = exports[number % exports.length]!
    const bytes = validFile(original, randomFrom(seed + number))
    const {
      files: [file],
    } = await readFiles([fileOf(bytes, original.name)])
    const first = file!.problems[0]
    if (first || file!.recognised.length === 0)
      problems.push(`seed ${seed + number}, ${original.name}: ${first?.place} ${first?.reason}`)
  }
  return { accepted: files - problems.length, problems }
}
