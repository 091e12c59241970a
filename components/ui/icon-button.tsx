import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { buttonClass } from './button.tsx'

/** A button that shows only an icon. `label` names it for everyone: as its accessible name and as its tooltip. */
export function IconButton({
  label,
  children,
  className,
  small,
  pressed,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { label: string; children: ReactNode; small?: boolean; pressed?: boolean }) {
  return (
    <button
      type={type}
      aria-label={label}
      aria-pressed={pressed}
      data-tooltip={label}
      className={clsx(
        buttonClass({ look: 'quiet', icon: true, small }),
        'aria-pressed:bg-accent-soft aria-pressed:text-accent-strong [&>svg]:size-4',
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  )
}
