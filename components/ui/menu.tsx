'use client'
import clsx from 'clsx'
import {
  type ComponentProps,
  cloneElement,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { itemsIn, onMenuKey } from './menu-keys.ts'

const frame =
  'fixed inset-auto max-h-[calc(100dvh-1rem)] min-w-44 overflow-y-auto rounded-lg border border-line-strong bg-surface p-1 text-ink shadow-float outline-none'

/** The item below the pointer is the current one, as the one that arrows lead to. */
function onPointerMove({ target }: { target: EventTarget }) {
  const item = target instanceof Element ? target.closest<HTMLElement>('[role^=menuitem]') : null
  if (item && item !== document.activeElement) item.focus({ preventScroll: true })
}

/**
 * A list of actions that opens from `trigger` (one button). Fill it with the parts of `menu-items.tsx`. The browser opens
 * and places it, so that a press counts also before React woke up; its items are drawn while it is open.
 */
export function Menu(props: {
  trigger: ReactElement<ComponentProps<'button'>>
  align?: 'start' | 'end'
  /** Its name, where that of the button does not do. */
  label?: string
  className?: string
  children: ReactNode
}) {
  const { trigger, align = 'end', label } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => setOpen(list.current?.matches(':popover-open') ?? false), [])
  return (
    <>
      {cloneElement(trigger, {
        id: `${id}button`,
        popoverTarget: id,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          event.currentTarget.click()
        },
      })}
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        aria-labelledby={label ? undefined : `${id}button`}
        onBeforeToggle={({ newState }) => newState === 'open' && setOpen(true)}
        onToggle={({ newState, currentTarget }) => {
          if (newState === 'closed') return setOpen(false)
          // By the keyboard one begins at the first item; a pointer chooses for itself.
          const first = document.activeElement?.matches(':focus-visible') ? itemsIn(currentTarget)[0] : undefined
          const begin = first ?? currentTarget
          begin.focus()
        }}
        onKeyDown={onMenuKey}
        onPointerMove={onPointerMove}
        className={clsx(frame, 'my-1.5', align === 'end' ? 'below-end' : 'below-start', props.className)}
      >
        {isOpen ? props.children : null}
      </div>
    </>
  )
}

/** A menu that is open at a place of the window, in pixels, until something is chosen or the focus leaves it. */
export function MenuAt(props: { x: number; y: number; label: string; onClose: () => void; children: ReactNode }) {
  const { x, y, label, onClose } = props
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const menu = list.current
    if (!menu) return
    menu.showPopover()
    menu.style.left = `${Math.max(8, Math.min(x, innerWidth - menu.offsetWidth - 8))}px`
    menu.style.top = `${Math.max(8, Math.min(y, innerHeight - menu.offsetHeight - 8))}px`
    menu.focus()
  }, [x, y])
  return (
    <div
      ref={list}
      // Not `auto`: letting go of the button that asked for it would close it.
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) currentTarget.hidePopover()
      }}
      onKeyDown={onMenuKey}
      onPointerMove={onPointerMove}
      className={frame}
    >
      {props.children}
    </div>
  )
}
