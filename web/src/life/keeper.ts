import type { Life } from './life'

export type Edit = (life: Life) => Life
export type Saved = { life: Life; tag: string }

/** `conflict`: someone was quicker; `refused`: the server could not take it; `unreachable`: there was no answer. */
export type Outcome = Saved | 'conflict' | 'refused' | 'unreachable'

export type Door = { load: () => Promise<Saved | null>; save: (life: Life, tag: string) => Promise<Outcome> }

export type Kept = { life: Life; tag: string; state: 'saved' | 'saving' | 'unsaved' | 'refused' }

/**
 * Keeps a life on the page and on the server alike. An edit shows at once and is saved as soon as the one before is; where someone else was quicker,
 * the edits that are still to be saved are made anew on what they left.
 */
export class Keeper {
  #known: Saved
  #pending: Edit[] = []
  #running: Promise<void> | null = null
  #listeners = new Set<() => void>()
  #door: Door
  now: Kept

  constructor(known: Saved, door: Door) {
    this.#known = known
    this.#door = door
    this.now = { ...known, state: 'saved' }
  }

  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  change = (edit: Edit): Promise<void> => {
    this.#pending.push(edit)
    this.#show('saving')
    return this.save()
  }

  /** Saves what is to be saved; done when nothing is left, or when it cannot be. */
  save = (): Promise<void> => {
    this.#running ??= this.#run().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** Takes over what the server has, as after a calendar was brought; what is still to be saved stays. */
  reload = async (): Promise<void> => {
    await this.save()
    const fresh = await this.#door.load()
    if (fresh) this.#known = fresh
    this.#show(this.now.state)
  }

  async #run(): Promise<void> {
    while (this.#pending.length > 0) {
      const edits = this.#pending.length
      const outcome = await this.#door.save(this.#made(), this.#known.tag)
      if (outcome === 'unreachable') return this.#show('unsaved')
      if (outcome === 'conflict') {
        const fresh = await this.#door.load()
        if (!fresh) return this.#show('unsaved')
        this.#known = fresh
        continue
      }
      this.#pending.splice(0, edits)
      if (outcome === 'refused') {
        this.#show('refused')
        continue
      }
      this.#known = outcome
      this.#show(this.#pending.length > 0 ? 'saving' : 'saved')
    }
  }

  #made = (): Life => this.#pending.reduce((life, edit) => edit(life), this.#known.life)

  #show(state: Kept['state']): void {
    this.now = { life: this.#made(), tag: this.#known.tag, state }
    for (const listener of this.#listeners) listener()
  }
}
