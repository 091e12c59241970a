import { createInterface } from 'node:readline'
import { Command } from 'commander'
import { questionSchema } from '#lib/model/verdict.ts'
import { answerQuestion } from '#lib/server/answer-question.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

export const askCommand = new Command('ask')
  .description('answer questions, one JSON object a line: {"id","principalId","action" or "dataAction","scope"}')
  .addOption(fromOption())
  .action(async (options: { from?: string[] }) => {
    const tenant = await tenantFor(options)
    let line = 0
    const pending: string[] = []
    for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      line++
      if (text.trim() === '') continue
      pending.push(`${JSON.stringify(answerTo(text))}\n`)
      // Many answers a write: a pipe is slower than the engine.
      if (pending.length >= 500) process.stdout.write(pending.splice(0).join(''))
    }
    process.stdout.write(pending.join(''))

    function answerTo(text: string) {
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch (error) {
        return { id: null, error: `not JSON: ${(error as Error).message}`, line }
      }
      const question = questionSchema.safeParse(value)
      if (question.success) return answerQuestion(tenant, question.data)
      return {
        id: null,
        error: 'a question is {"id", "principalId", "scope"} and either "action" or "dataAction", all texts',
        line,
      }
    }
  })
