'use client'
import { FlaskConical, LogIn, TriangleAlert } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { isGuid } from '#lib/model/guid.ts'
import type { CloudName } from '#lib/server/collection-answers.ts'
import { Button } from '../ui/button.tsx'
import { CodeWords } from '../ui/code-words.tsx'
import { Select } from '../ui/select.tsx'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { clouds } from './clouds.ts'
import { Preflight } from './preflight.tsx'
import { useCollectionRequest } from './use-collection-request.ts'
import { usePreflight } from './use-preflight.ts'

const choices = Object.entries(clouds).map(([value, { label }]) => ({ value: value as CloudName, label }))

/** Which cloud and tenant; then what the sign-in may read there, and what of it is to be collected. */
export function ConnectForm({ emulator, focus }: { emulator?: string; focus: boolean }) {
  const button = useRef<HTMLButtonElement>(null)
  useFocusWhenLost(button, focus)
  const { request, tenant, setCloud, setTenant, choose } = useCollectionRequest()
  // What was connected to: another cloud or tenant has to be connected to first.
  const place = `${request.cloud} ${request.tenantId ?? ''}`
  const [connected, connect] = useState<string>()
  const isWrong = tenant.trim() !== '' && !isGuid(tenant.trim())
  const { data, error, isFetching, refetch } = usePreflight(request, connected === place && !isWrong)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWrong) return
    if (connected === place) refetch()
    else connect(place)
  }
  return (
    <>
      <form onSubmit={submit} className="flex flex-col gap-3 px-4 py-4">
        <p className="max-w-2xl text-muted">
          <CodeWords text="Lanyard reads with the sign-in of this machine: `az login`, a managed or workload identity, or a service principal in the environment. Connecting says what that may read; nothing is collected yet." />
        </p>
        <div className="flex flex-wrap items-start gap-2">
          <Select
            label="Cloud"
            value={request.cloud}
            onChange={setCloud}
            choices={choices}
            className="w-full sm:w-64"
          />
          <TenantField value={tenant} wrong={isWrong} onChange={setTenant} />
          <Button
            ref={button}
            type="submit"
            look={data && connected === place ? 'secondary' : 'primary'}
            disabled={isFetching}
          >
            <LogIn size={15} aria-hidden="true" /> {connected === place && data ? 'Check again' : 'Connect'}
          </Button>
        </div>
        {emulator && (
          <p className="flex items-center gap-2 text-muted text-xs">
            <FlaskConical size={14} className="shrink-0 text-faint" aria-hidden="true" />
            <span className="wrap-anywhere">
              An emulator at <span className="mono text-ink">{emulator}</span> stands in the place of the cloud.
            </span>
          </p>
        )}
      </form>
      <div aria-live="polite" className="sr-only">
        {isFetching ? 'Asking Azure what the sign-in may read' : ''}
      </div>
      {error && !isFetching ? (
        <div role="alert" className="flex items-start gap-2.5 border-line border-t px-4 py-3">
          <TriangleAlert size={16} className="mt-0.5 shrink-0 text-critical" aria-hidden="true" />
          <p className="wrap-anywhere text-muted">
            <span className="font-medium text-ink">Azure could not be asked: </span>
            <CodeWords text={error.message} />
          </p>
        </div>
      ) : (
        <Preflight
          answer={connected === place ? data : undefined}
          asking={isFetching}
          request={request}
          onChoose={choose}
        />
      )}
    </>
  )
}

function TenantField(props: { value: string; wrong: boolean; onChange: (value: string) => void }) {
  return (
    <div className="w-full sm:w-80">
      <label
        className={`flex h-8 items-center gap-1.5 rounded-md border bg-surface pl-2.5 text-sm hover:border-line-control ${props.wrong ? 'border-critical' : 'border-line-strong'}`}
      >
        <span className="text-faint">Tenant</span>
        <input
          type="text"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          placeholder="the one of the sign-in"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={props.wrong}
          aria-describedby={props.wrong ? 'tenant-wrong' : undefined}
          className="h-full min-w-0 flex-1 rounded-md bg-transparent pr-2 outline-offset-0"
        />
      </label>
      {props.wrong && (
        <p id="tenant-wrong" className="mt-1 text-critical text-xs">
          Give the tenant's id, such as 11111111-2222-4333-8444-555555555555, or leave it empty.
        </p>
      )}
    </div>
  )
}
