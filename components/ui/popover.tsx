'use client'

import clsx from 'clsx'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button, type buttonClass } from './button.tsx'

/** A button and a sheet below it. Escape, a click outside or a focus that leaves closes it. */
export function Popover(props: {
  button: ReactNode
  buttonLabel?: string
  look?: Parameters<typeof buttonClass>[0]['look']
  small?: boolean
  icon?: boolean
  align?: 'start' | 'end'
  className?: string
  buttonClassName?: string
  sheetClassName?: string
  sheetLabel: string
  children: ReactNode | ((close: () => void) => ReactNode)
}) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    trigger.current?.focus()
  }
  useEffect(() => {
    if (!open) return
    const leave = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      trigger.current?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('keydown', closeOnEscape)
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [open])
  return (
    <div ref={root} className={clsx('relative', props.className)}>
      <Button
        ref={trigger}
        look={props.look}
        small={props.small}
        icon={props.icon}
        className={props.buttonClassName}
        aria-label={props.buttonLabel}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {props.button}
      </Button>
      {open ? (
        <section
          id={id}
          aria-label={props.sheetLabel}
          className={clsx(
            'absolute top-full z-40 mt-1.5 rounded-lg border border-line-strong bg-surface shadow-float',
            props.align === 'end' ? 'right-0' : 'left-0',
            props.sheetClassName,
          )}
        >
          {typeof props.children === 'function' ? props.children(close) : props.children}
        </section>
      ) : null}
    </div>
  )
}
