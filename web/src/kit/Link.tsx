import type { ComponentProps } from 'react'
import { Link as Route } from 'wouter'
import './Link.css'
import { Icon, type IconName } from './Icon'
import { names } from './names'

/** Goes to another page of the app. */
export function Link({ to, className, children, ...rest }: Omit<ComponentProps<'a'>, 'href' | 'ref'> & { to: string }) {
  return (
    <Route href={to} className={names('link', className)} {...rest}>
      {children}
    </Route>
  )
}

/** Goes to another page, and looks like a button, for the one way onward. */
export function LinkButton({ to, look = 'primary', icon, children }: { to: string; look?: 'primary' | 'quiet' | 'plain'; icon?: IconName; children: string }) {
  const inner = (
    <>
      {icon && <Icon name={icon} size={20} />}
      <span className="button-words">{children}</span>
    </>
  )
  const className = names('button', `button-${look}`)
  return /^[a-z]+:/.test(to) ? <a href={to} className={className}>{inner}</a> : <Route href={to} className={className}>{inner}</Route>
}
