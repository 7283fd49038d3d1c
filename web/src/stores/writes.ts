// SPDX-License-Identifier: GPL-3.0-or-later
// What it is worth offering the reader to write in the open alliance. The server says which sheets (its walls decide
// again at each writing); which columns name the member whose row it is stands in rules/walls/fields.yaml.
import kOwners from 'virtual:owners'
import { current } from './alliance'

/** Any row of a sheet, whosesoever it is. */
export const writesAll = (sheet: string): boolean => current.value?.you.writes.some((one) => one === sheet) ?? false

const writesOwn = (sheet: string): boolean => current.value?.you.writes_own.some((one) => one === sheet) ?? false

/** Something of a sheet: every row, or those of the reader's own member. */
export const writesSome = (sheet: string): boolean => writesAll(sheet) || writesOwn(sheet)

/** This row. */
export function writesRow(sheet: string, row: Record<string, unknown>): boolean {
  const own = current.value?.you.member
  return writesAll(sheet) || (writesOwn(sheet) && !!own && (kOwners[sheet] ?? []).some((column) => row[column] === own))
}

/** A new row. Of the rows that are members themselves the reader's own is there already. */
export const addsRows = (sheet: string): boolean => writesAll(sheet) || (writesOwn(sheet) && !kOwners[sheet]?.includes('id'))
