import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sheets = readdirSync('src/kit').filter((name) => name.endsWith('.css'))
const read = (name: string) => readFileSync(`src/kit/${name}`, 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
const classesOf = (sheet: string) => new Set([...sheet.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? ''))

// Which part a class belongs to is told by its first word.
const OWNERS: Record<string, string[]> = {
  'Button.css': ['button'], 'Choice.css': ['choice'], 'Countdown.css': ['countdown'], 'DataTable.css': ['data'], 'Dialog.css': ['dialog'],
  'Disclosure.css': ['disclosure'], 'Field.css': ['field'], 'FileDrop.css': ['file'], 'HeatMap.css': ['heat'], 'Link.css': ['link'], 'Notice.css': ['notice'], 'Numbered.css': ['numbered'], 'Pager.css': ['pager'],
  'Shell.css': ['shell', 'page'], 'State.css': ['state'], 'Steps.css': ['steps'], 'Tabs.css': ['tabs'], 'Tag.css': ['tag'], 'Toast.css': ['toast', 'toasts'],
  'Week.css': ['week'], 'WeekStrip.css': ['week'], 'WeekPainter.css': ['painter'], 'PainterGrid.css': ['painter'], 'PainterTools.css': ['painter'],
}

describe('styles', () => {
  it.each(Object.entries(OWNERS))('%s styles its own part', (name, owners) => {
    const strangers = [...classesOf(read(name))].filter((one) => !owners.includes(one.split('-')[0] ?? ''))
    // a part may place a button, an icon or a label that it holds
    expect(strangers.filter((one) => !/^(button|button-\w+|icon|field-label|css|unseen)$/.test(one))).toEqual([])
  })

  it('every sheet has an owner', () => {
    expect(sheets.filter((name) => !(name in OWNERS)).sort()).toEqual(['base.css', 'tokens.css', 'tones.css'])
  })

  it.each(sheets)('%s names colours by their roles alone', (name) => {
    if (name === 'tokens.css') return
    expect([...read(name).matchAll(/#[0-9a-f]{3,8}\b|\brgb\(|\bhsl\(/g)].map(String)).toEqual([])
  })

  it.each(sheets)('%s uses only roles that there are', (name) => {
    const known = new Set([...sheets.map(read).join('').matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1]))
    for (const set of ['--from', '--long', '--layer', '--hours']) known.add(set) // by the parts themselves
    expect([...read(name).matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]).filter((role) => !known.has(role))).toEqual([])
  })
})
