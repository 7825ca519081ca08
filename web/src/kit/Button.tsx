import { useRef, useState, type ComponentProps, type MouseEvent } from 'react'
import './Button.css'
import { Icon, type IconName } from './Icon'
import { names } from './names'

export type ButtonLook = 'primary' | 'quiet' | 'plain' | 'danger'

type Props = Omit<ComponentProps<'button'>, 'onClick'> & {
  look?: ButtonLook
  icon?: IconName
  /** Whether it is at work already: it keeps its place and focus, and presses do nothing. */
  busy?: boolean
  /** What it does. While a promise that it returns is open, the button is busy. */
  onClick?: (event: MouseEvent<HTMLButtonElement>) => unknown
}

/** A press does something. To go somewhere, use Link. */
export function Button({ look = 'quiet', icon, busy = false, onClick, className, children, type = 'button', disabled, ...rest }: Props) {
  const [working, setWorking] = useState(false)
  const locked = useRef(false) // a second press may come before the first is drawn

  const press = async (event: MouseEvent<HTMLButtonElement>) => {
    if (locked.current || busy) return event.preventDefault()
    const outcome = onClick?.(event)
    if (!(outcome instanceof Promise)) return
    locked.current = true
    setWorking(true)
    try {
      await outcome
    } finally {
      locked.current = false
      setWorking(false)
    }
  }

  const isBusy = busy || working
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      className={names('button', `button-${look}`, isBusy && 'button-busy', className)}
      onClick={(event) => void press(event)}
    >
      {icon && <Icon name={icon} size={20} />}
      <span className="button-words">{children}</span>
    </button>
  )
}

/** A button that shows only a picture; its word is still said, and shown on hover. */
export function IconButton({ icon, label, ...rest }: Omit<Props, 'icon' | 'children'> & { icon: IconName; label: string }) {
  return (
    <button type="button" {...rest} className={names('button', 'button-plain', 'button-icon', rest.className)} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  )
}
