'use client'
import { CircleAlert, CircleUser, CloudDownload } from 'lucide-react'
import type { CollectionRequest, PreflightAnswer, SignedIn } from '#lib/server/collection-answers.ts'
import { Button } from '../ui/button.tsx'
import { CodeWords } from '../ui/code-words.tsx'
import { counted } from '../ui/count-words.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { ReadingsList } from './readings-list.tsx'
import { type Chosen, ScopeChoice } from './scope-choice.tsx'
import { SignInMissing } from './sign-in-missing.tsx'
import { useCollectionAct } from './use-collections.ts'

/** What the sign-in is and may read, before anything is collected. */
export function Preflight(props: {
  answer: PreflightAnswer | undefined
  asking: boolean
  request: CollectionRequest
  onChoose: (chosen: Chosen) => void
}) {
  const { answer, asking, request } = props
  if (!answer && !asking) return null
  if (!answer)
    return (
      <div className="flex flex-col gap-2.5 border-line border-t px-4 py-4">
        <Skeleton className="h-5 w-1/2" />
        <Skeleton className="h-4 w-2/3" />
        <Skeleton className="h-4 w-1/3" />
      </div>
    )
  if (answer.signIn === 'missing') return <SignInMissing answer={answer} request={request} />
  return <Connected answer={answer} asking={asking} request={request} onChoose={props.onChoose} />
}

function Connected(props: {
  answer: SignedIn
  asking: boolean
  request: CollectionRequest
  onChoose: (chosen: Chosen) => void
}) {
  const { answer, asking, request } = props
  const { mutate, isPending, error } = useCollectionAct()
  const chosen = answer.subscriptions.filter((one) => one.chosen).length
  return (
    <>
      <div className="flex flex-col gap-2 border-line border-t px-4 py-4">
        <p className="flex items-start gap-2">
          <CircleUser size={16} className="mt-0.5 shrink-0 text-accent" aria-hidden="true" />
          <span className="wrap-anywhere min-w-0">
            <span className="font-medium text-ink">{answer.tenantName ?? `Tenant ${answer.tenantId}`}</span>
            <span className="text-muted">, {signInWords(answer)}</span>
          </span>
        </p>
        {answer.notices.map((notice) => (
          <p key={notice} className="flex items-start gap-2 text-muted text-xs">
            <CircleAlert size={14} className="mx-px shrink-0 text-medium" aria-hidden="true" />
            <span>
              <CodeWords text={notice} />
            </span>
          </p>
        ))}
        <div className="mt-1 flex flex-wrap items-center gap-2">
          <ScopeChoice answer={answer} request={request} onChoose={props.onChoose} />
          <Button
            look="primary"
            disabled={isPending || asking || chosen === 0}
            onClick={() => mutate({ act: 'start', request })}
          >
            <CloudDownload size={15} aria-hidden="true" /> Collect {counted(chosen, 'subscription')}
          </Button>
        </div>
        {chosen === 0 && (
          <p className="text-muted text-xs">
            This sign-in sees no subscription here. Give it the role Reader at one, or at the tenant's root group.
          </p>
        )}
        {error && (
          <p role="alert" className="text-critical">
            {error.message}
          </p>
        )}
      </div>
      <ReadingsList answer={answer} />
    </>
  )
}

const kinds = {
  azureCli: 'az login',
  azurePowerShell: 'Azure PowerShell',
  visualStudioCode: 'Visual Studio Code',
  environment: 'the environment: AZURE_CLIENT_ID and its secret or certificate',
  workloadIdentity: 'a workload identity',
  managedIdentity: 'a managed identity',
  application: 'a service principal',
} as const

function signInWords({ signIn, signedInAs: { kind, name, objectId } }: SignedIn): string {
  const who = name ?? (kind === 'application' ? `application ${objectId ?? ''}` : objectId)
  return `signed in through ${kinds[signIn]}${who ? `, as ${who}` : ''}`
}
