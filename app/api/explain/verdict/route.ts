import { questionSchema } from '#lib/model/verdict.ts'
import { answered, RequestError, tenantOf } from '#lib/server/answered.ts'
import { explainAnswer } from '#lib/server/explain/explain-answer.ts'

/** `?principalId=&scope=&action=` or `&dataAction=`: the verdict in sentences. */
export const GET = (request: Request) =>
  answered(request, async () => {
    const { snapshot, ...question } = Object.fromEntries(new URL(request.url).searchParams)
    const parsed = questionSchema.safeParse({ id: '', ...question })
    if (!parsed.success) throw new RequestError(400, 'give `principalId`, `scope` and either `action` or `dataAction`')
    return explainAnswer(await tenantOf(request), parsed.data)
  })
