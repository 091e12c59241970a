import { type ComparedAspect, type Comparison, sideBySide } from '#lib/learn/side-by-side.ts'
import { LinkedText } from '../linked-text.tsx'
import { CellExamples } from './cell-examples.tsx'

const rows = Object.entries(sideBySide) as [ComparedAspect, Comparison][]

/** Both kinds of managed identity by what tells them apart, with examples of the tenant in each cell. */
export const SideBySide = () => (
  <div className="overflow-hidden rounded-lg border border-line bg-surface">
    <table className="w-full text-left align-top max-md:block">
      <caption className="sr-only">System-assigned and user-assigned identities side by side</caption>
      <thead className="max-md:sr-only">
        <tr className="border-line border-b bg-raised text-xs">
          <th scope="col" className="w-40 px-3 py-2 font-medium text-muted">
            What of it
          </th>
          <th scope="col" className="px-3 py-2 font-medium text-ink">
            System-assigned
          </th>
          <th scope="col" className="px-3 py-2 font-medium text-ink">
            User-assigned
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map(([key, { aspect, system, user }]) => (
          <tr key={key} className="border-line border-t first:border-t-0 max-md:block max-md:px-3 max-md:py-2.5">
            <th scope="row" className="px-3 py-2 align-top font-medium text-ink max-md:block max-md:p-0 max-md:pb-1">
              <LinkedText text={aspect} />
            </th>
            <Cell title="System-assigned" text={system} aspect={key} kind="system" />
            <Cell title="User-assigned" text={user} aspect={key} kind="user" />
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

function Cell(props: { title: string; text: string; aspect: ComparedAspect; kind: 'system' | 'user' }) {
  return (
    <td className="px-3 py-2 align-top text-ink leading-snug max-md:block max-md:p-0 max-md:pb-2">
      <span className="block text-muted text-xs md:hidden" aria-hidden="true">
        {props.title}
      </span>
      <p>
        <LinkedText text={props.text} />
      </p>
      <CellExamples aspect={props.aspect} kind={props.kind} />
    </td>
  )
}
