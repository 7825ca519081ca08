import { useMemo, useState, type ReactNode } from 'react'
import './DataTable.css'
import { Icon } from './Icon'
import { names } from './names'
import { sorted, type Order } from './sorted'
import { useKitWords } from './words'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** What rows are put in order by; a column without it cannot be sorted. */
  sortBy?: (row: Row) => string | number
  align?: 'start' | 'end'
}

type Props<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The order at first. */
  order?: Order
  /** Stands in place of rows when there are none. */
  empty: ReactNode
}

/** Rows for staff. The first column names its row; on a phone each row becomes a short list. */
export function DataTable<Row>({ caption, columns, rows, rowKey, order: first, empty }: Props<Row>) {
  const words = useKitWords()
  const [order, setOrder] = useState(first ?? null)
  const shown = useMemo(() => {
    const by = columns.find((column) => column.key === order?.key)?.sortBy
    return by && order ? sorted(rows, by, order.direction) : rows
  }, [columns, rows, order])

  const press = (key: string) =>
    setOrder((now) => ({ key, direction: now?.key === key && now.direction === 'ascending' ? 'descending' : 'ascending' }))

  if (rows.length === 0) return <>{empty}</>
  return (
    <div className="data-frame">
      <table className="data" role="table">
        <caption className="data-caption">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => {
              const direction = order?.key === column.key ? order.direction : undefined
              return (
                <th key={column.key} role="columnheader" scope="col" aria-sort={direction} className={names(column.align === 'end' && 'data-end')}>
                  {column.sortBy ? (
                    <button type="button" className="data-sort" title={words.sortBy(column.header)} onClick={() => press(column.key)}>
                      {column.header}
                      <span className={names('data-arrow', direction && 'data-arrow-on')}><Icon name={direction === 'descending' ? 'down' : 'up'} size={16} /></span>
                    </button>
                  ) : (
                    column.header
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.key} role="rowheader" scope="row">{column.cell(row)}</th>
                ) : (
                  <td key={column.key} role="cell" className={names(column.align === 'end' && 'data-end')}>
                    <span className="data-label" aria-hidden="true">{column.header}</span>
                    <span>{column.cell(row)}</span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
