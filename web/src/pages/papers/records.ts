// SPDX-License-Identifier: GPL-3.0-or-later
// Records of an alliance: read whole, written one by one; a cell as text and back.
import { readAll } from '@/api/calls'
import type { Kinds } from '@/api/kinds'
import { say, type Words } from '@/i18n'

export type Cell = string | Words | boolean | Cell[] | { [key: string]: Cell } | null | undefined
export type Body = Record<string, Cell>
export interface Entry {
  sheet: string
  key: string
  body: Body
  version: number
}
export type Written = Kinds['Changed']

/** Every record that the reader sees, of one sheet or of all. */
export function readRecords<T = Entry>(alliance: string, sheet?: string): Promise<T[]> {
  return readAll<T>(`/api/v1/alliances/${alliance}/records`, { sheet }, 5000)
}

export const recordPath = (alliance: string, sheet: string, key: string): string =>
  `/api/v1/alliances/${alliance}/records/${encodeURIComponent(sheet)}/${encodeURIComponent(key)}`

/** A cell as one line for a table. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (Array.isArray(cell)) return cell.map(cellText).join('; ')
  if ('zh' in cell || 'en' in cell) return say(cell as Words)
  return Object.entries(cell).map(([name, one]) => `${name} ${cellText(one as Cell)}`).join('; ')
}
