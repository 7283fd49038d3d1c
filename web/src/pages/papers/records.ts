// SPDX-License-Identifier: GPL-3.0-or-later
// Records of an alliance: read whole, written one by one; a cell as text and back.
import { readAll } from '@/api/calls'
import { say, type Words } from '@/i18n'
import { memberIn, rolesIn } from '@/stores/session'

export type Cell = string | Words | boolean | Cell[] | { [key: string]: Cell } | null | undefined
export type Body = Record<string, Cell>
export interface Entry {
  sheet: string
  key: string
  body: Body
  version: number
}
export interface Written {
  version: { number: number }
  records: string[]
}

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

/** Which columns name the member whose row it is: rules/walls/fields.yaml. */
const kOwners: Record<string, string[]> = { members: ['id'], markets: ['participant'], products: ['maker'], contributions: ['member'], threats: ['member'] }
const kLeads = ['plan', 'activities', 'budget']

/** Whether it is worth offering to write this row, or a new one of the sheet; the server decides (rules/walls/roles.yaml). */
export function mayWrite(alliance: string, sheet: string, body?: Body): boolean {
  const roles = rolesIn(alliance)
  if (roles.includes('secretariat')) return true
  if (roles.includes('lead') && kLeads.includes(sheet)) return true
  const owners = kOwners[sheet]
  if (!owners || !roles.some((one) => one === 'lead' || one === 'member-admin')) return false
  const own = memberIn(alliance)
  return body ? owners.some((column) => body[column] === own) : sheet !== 'members'
}
