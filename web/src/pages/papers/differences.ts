// SPDX-License-Identifier: GPL-3.0-or-later
// Records before and after, taken apart into the cells that differ.
import type { Kinds } from '@/api/kinds'
import { cellText, type Body } from './records'

export type Difference = Kinds['Difference']
export interface CellDifference {
  where: string // sheet/key
  column: string
  before: string
  after: string
}

export function cellsThatDiffer(items: Difference[]): CellDifference[] {
  return items.flatMap((one) => {
    const [before, after] = [(one.before ?? {}) as Body, (one.after ?? {}) as Body]
    const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return columns
      .map((column) => ({ where: `${one.sheet}/${one.key}`, column, before: cellText(before[column]), after: cellText(after[column]) }))
      .filter((cell) => cell.before !== cell.after)
  })
}
