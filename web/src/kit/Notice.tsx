import type { ReactNode } from 'react'
import { Icon } from './Icon'
import './Notice.css'
import { names } from './names'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error' | 'held'

const ICONS = { info: 'info', success: 'success', warning: 'warning', error: 'error', held: 'clock' } as const

/** Something the person should know here and now. One that appears later is read out: at once when it is an error, else in its turn. */
export function Notice({ kind = 'info', title, children, actions }: { kind?: NoticeKind; title?: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={names('notice', `notice-${kind}`)} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon name={ICONS[kind]} />
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="notice-actions row">{actions}</div>}
      </div>
    </div>
  )
}
