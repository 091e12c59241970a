import { ButtonLink } from '#components/ui/button.tsx'
import { CodeBlock } from '#components/ui/code-block.tsx'

/** The exercises are about the sample; how to get there from a tenant of one's own. */
export function OtherTenant({ sampleSnapshot }: { sampleSnapshot: number | undefined }) {
  return (
    <div role="note" className="flex max-w-3xl flex-col gap-2 rounded-lg border border-line bg-surface p-4">
      <p className="font-medium text-ink">The exercises are about the sample tenant, and another tenant is open</p>
      {sampleSnapshot === undefined ? (
        <>
          <p className="text-muted">
            Start a second Lanyard beside this one, with an empty folder for its data. It shows the sample, and your own
            data stay as they are.
          </p>
          <CodeBlock text="LANYARD_DATA=sample-data PORT=4300 npm start" />
        </>
      ) : (
        <p>
          <ButtonLink newest href={`/learn/exercises?snapshot=${sampleSnapshot}`}>
            Open the sample tenant
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
