'use client'
import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'

const item =
  'flex h-8 cursor-default select-none items-center gap-2 rounded-md px-2 text-ink text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-raised [&>svg]:size-4 [&>svg]:text-muted'

/** A list of actions that opens from `trigger` (one button). Fill it with `MenuItem` and `MenuChoices`. */
export function Menu({
  trigger,
  align = 'end',
  children,
}: {
  trigger: ReactElement
  align?: 'start' | 'end'
  children: ReactNode
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <MenuFrame align={align}>{children}</MenuFrame>
    </Base.Root>
  )
}

/** The list itself; with an `anchor` it opens there, and then needs a label of its own. */
export function MenuFrame(props: {
  align: 'start' | 'end'
  anchor?: { getBoundingClientRect: () => DOMRect }
  label?: string
  children: ReactNode
}) {
  return (
    <Base.Portal>
      <Base.Positioner
        anchor={props.anchor}
        sideOffset={props.anchor ? 0 : 6}
        align={props.align}
        collisionPadding={8}
        className="z-40"
      >
        <Base.Popup
          aria-label={props.label}
          className="min-w-44 rounded-lg border border-line-strong bg-surface p-1 shadow-float transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
        >
          {props.children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}

/** Between groups of items; two in a row, or one at an end, do not show. */
export const MenuLine = () => (
  <Base.Separator className="my-1 h-px bg-line first:hidden last:hidden [[role=separator]+&]:hidden" />
)

/** Goes elsewhere, in a window of its own. */
export const MenuLinkItem = ({ href, children }: { href: string; children: ReactNode }) => (
  <Base.LinkItem className={item} href={href} target="_blank" rel="noreferrer noopener" closeOnClick>
    {children}
  </Base.LinkItem>
)

export function MenuItem({
  children,
  onSelect,
  disabled,
}: {
  children: ReactNode
  onSelect: () => void
  disabled?: boolean
}) {
  return (
    <Base.Item className={item} onClick={onSelect} disabled={disabled}>
      {children}
    </Base.Item>
  )
}

/** Something that is on, with a tick, or off. */
export const MenuCheck = (props: { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode }) => (
  <Base.CheckboxItem className={item} checked={props.checked} onCheckedChange={props.onChange} closeOnClick>
    <span className="flex-1 pr-4">{props.children}</span>
    <Base.CheckboxItemIndicator>
      <Check className="size-4 text-accent-strong" aria-hidden="true" />
    </Base.CheckboxItemIndicator>
  </Base.CheckboxItem>
)

/** One of several, with a tick at the one in force. */
export function MenuChoices<Value extends string>({
  value,
  onChange,
  choices,
}: {
  value: Value
  onChange: (value: Value) => void
  choices: { value: Value; label: string; icon?: ReactNode }[]
}) {
  return (
    <Base.RadioGroup value={value} onValueChange={onChange}>
      {choices.map((choice) => (
        <Base.RadioItem key={choice.value} value={choice.value} className={item} closeOnClick>
          {choice.icon}
          <span className="flex-1">{choice.label}</span>
          <Base.RadioItemIndicator>
            <Check className="size-4 text-accent-strong" aria-hidden="true" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  )
}
