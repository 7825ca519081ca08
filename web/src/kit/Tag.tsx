import './Tag.css'
import { names } from './names'

export type TagTone = 'plain' | 'accent' | 'good' | 'warm' | 'danger' | 'ghost'

/** A status, by colour and by word. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: string }) {
  return <span className={names('tag', `tag-${tone}`)}>{children}</span>
}
