'use client'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'

/** Asks for attention while it is drawn: what is behind it waits. Escape and a click outside ask to close it. */
export function Modal(props: { label: string; className: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  // After every layout effect: what is kept until a field in it takes the focus is being kept by then.
  useEffect(() => {
    dialog.current?.showModal()
    // The browser would also take what only scripts can focus.
    dialog.current?.querySelector<HTMLElement>('input, textarea, select, button, a[href]')?.focus()
  }, [])
  useLayoutEffect(() => {
    const shown = dialog.current
    // Closed before it goes, it gives the focus back.
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-label={props.label}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        props.onClose()
      }}
      // What is in it covers it: only what is around it is the dialog itself.
      onPointerDown={(event) => event.target === event.currentTarget && props.onClose()}
      className={props.className}
    >
      {props.children}
    </dialog>
  )
}
