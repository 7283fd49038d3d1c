// SPDX-License-Identifier: GPL-3.0-or-later
// Records before and after, taken apart into the cells that differ.
import { cellText, type Body } from './records'

export interface Difference {
  sheet: string
  key: string
  before: Body | null
  after: Body | null
}
export interface CellDifference {
  where: string // sheet/key
  column: string
  before: string
  after: string
}

export function cellsThatDiffer(items: Difference[]): CellDifference[] {
  return items.flatMap((one) => {
    const columns = [...new Set([...Object.keys(one.before ?? {}), ...Object.keys(one.after ?? {})])]
    return columns
      .map((column) => ({ where: `${one.sheet}/${one.key}`, column, before: cellText(one.before?.[column]), after: cellText(one.after?.[column]) }))
      .filter((cell) => cell.before !== cell.after)
  })
}
