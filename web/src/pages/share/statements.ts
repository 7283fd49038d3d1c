// SPDX-License-Identifier: GPL-3.0-or-later
// Statements that the secretariat has given: each member's lines in cents that add up, and the rows they come from.

import type { Kinds } from '@/api/kinds'
import { compare } from '@/exact-sums'

export type Statements = Kinds['StatementsGiven']
export type Statement = Kinds['StatementsStatement'] // of the member '*': of the alliance
export type StatementLine = Kinds['StatementsLine']
export type StatementEntry = Kinds['StatementsEntry'] // `from` is file:line of the case as it was exported

/** The rows behind a line. */
export function entriesOf(of: Statement, line: StatementLine): StatementEntry[] {
  return of.entries.filter((one) => one.flow === line.flow && one.side === line.side)
}

/** The sheet of records that a row stands in: "flows.csv:285" is one of the flows. */
export function sheetOf(from: string): string {
  return /^([a-z_]+)\.(?:csv|xlsx)/.exec(from)?.[1] ?? ''
}

/** Lines on which nothing moved and nothing should have say nothing. */
export function telling(of: Statement): StatementLine[] {
  const isZero = (value: string | null): boolean => value !== null && compare(value, 0) === 0
  return of.lines.filter((one) => !(isZero(one.actual) && Object.values(one.norm).every(isZero)))
}
