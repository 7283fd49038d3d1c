// SPDX-License-Identifier: GPL-3.0-or-later
// Statements that the secretariat has given: each member's lines in cents that add up, and the rows they come from.

export interface StatementLine {
  flow: string
  side: 'paid' | 'got'
  actual: string | null
  norm: Record<string, string | null>
}
export interface StatementEntry {
  flow: string
  side: string
  what: string
  cny: string | number
  from: string // file:line of the case as it was exported
}
export interface Statement {
  member: string // '*': the alliance
  lines: StatementLine[]
  net: string | null
  net_norm: Record<string, string | null>
  entries: StatementEntry[]
}
export interface Statements {
  id: string
  at: string
  day: string
  statements: { case: string; year: number; currency: string; alliance?: Statement; members: Statement[] }
}

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
  const isZero = (value: string | null): boolean => value !== null && Number(value) === 0
  return of.lines.filter((one) => !(isZero(one.actual) && Object.values(one.norm).every(isZero)))
}
