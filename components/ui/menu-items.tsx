import { Check } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'

const item =
  'flex h-8 w-full cursor-default select-none items-center gap-2 whitespace-nowrap rounded-md px-2 text-left text-ink text-sm outline-none focus:bg-raised aria-disabled:opacity-50 [&>svg]:size-4 [&>svg]:text-muted'

function close({ currentTarget }: MouseEvent<HTMLElement>) {
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
}

/** Between groups of items; two in a row, or one at an end, do not show. */
export const MenuLine = () => <hr className="my-1 h-px border-0 bg-line first:hidden last:hidden [hr+&]:hidden" />

/** Goes elsewhere, in a window of its own. */
export const MenuLinkItem = ({ href, children }: { href: string; children: ReactNode }) => (
  <a
    role="menuitem"
    tabIndex={-1}
    className={item}
    href={href}
    target="_blank"
    rel="noreferrer noopener"
    onClick={close}
  >
    {children}
  </a>
)

export function MenuItem({ children, onSelect }: { children: ReactNode; onSelect: () => void }) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={item}
      onClick={(event) => {
        close(event)
        onSelect()
      }}
    >
      {children}
    </button>
  )
}

/** Something that is on, with a tick, or off. */
export function MenuCheck(props: { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode }) {
  return (
    <button
      type="button"
      role="menuitemcheckbox"
      aria-checked={props.checked}
      tabIndex={-1}
      className={item}
      onClick={(event) => {
        close(event)
        props.onChange(!props.checked)
      }}
    >
      <span className="flex-1 pr-4">{props.children}</span>
      {props.checked ? tick : <span className="size-4" />}
    </button>
  )
}

const tick = <Check className="size-4 text-accent-strong!" aria-hidden="true" />

/** One of several, with a tick at the one in force. */
export function MenuChoice(props: {
  isChosen: boolean
  onChoose: () => void
  className?: string
  children: ReactNode
}) {
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={props.isChosen}
      tabIndex={-1}
      className={props.className ?? item}
      onClick={(event) => {
        close(event)
        props.onChoose()
      }}
    >
      {props.children}
    </button>
  )
}

export function MenuChoices<Value extends string>(props: {
  label: string
  value: Value
  onChange: (value: Value) => void
  choices: readonly { value: Value; label: string; icon?: ReactNode }[]
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is not a group of a menu.
    <div role="group" aria-label={props.label}>
      {props.choices.map((choice) => (
        <MenuChoice
          key={choice.value}
          isChosen={choice.value === props.value}
          onChoose={() => props.onChange(choice.value)}
        >
          {choice.icon}
          <span className="flex-1">{choice.label}</span>
          {choice.value === props.value ? tick : <span className="size-4" />}
        </MenuChoice>
      ))}
    </div>
  )
}
