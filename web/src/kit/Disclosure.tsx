import type { ReactNode } from 'react'
import './Disclosure.css'
import { Icon } from './Icon'

/** More for those who want it, folded away. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="right" size={20} />
        {summary}
      </summary>
      <div className="disclosure-body stack">{children}</div>
    </details>
  )
}
