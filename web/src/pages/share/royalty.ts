// SPDX-License-Identifier: GPL-3.0-or-later
// The royalty calculator: lines of a sales report in, and what the tool answers of them.
import { money, type Exact } from '@/exact'
import type { Words } from '@/i18n'

export const kColumns = ['class', 'period', 'units', 'price', 'made_in', 'sold_in', 'traits', 'signed_on', 'first_sale', 'reported_on', 'paid_on', 'paid', 'also_licensed'] as const
export type Field = (typeof kColumns)[number]
export type SalesLine = Record<Field, string>

export type RoyaltyAmount = Exact | { at_least?: Exact; at_most?: Exact } | null
export interface RoyaltyStep {
  step: string
  line?: number
  measure: string
  formula: Words
  inputs: { name: Words; value: string; from: string }[]
  before: RoyaltyAmount
  after: RoyaltyAmount
}
export interface RoyaltyYear {
  group: string
  year: number
  royalty: RoyaltyAmount
  interest: RoyaltyAmount
  due: RoyaltyAmount
  exact: RoyaltyAmount
  steps: RoyaltyStep[]
  missing: { from: string; what: Words }[]
}
export interface RoyaltyAnswer {
  currency: string
  name: Words
  royalty: RoyaltyAmount
  due: RoyaltyAmount
  years: RoyaltyYear[]
  assumed: (Words | { what: Words })[]
}

export const emptyLine = (): SalesLine => Object.fromEntries(kColumns.map((one) => [one, ''])) as SalesLine

/** A line to begin with, of somebody who signs, reports and pays in time: complete, so that the amount is one figure. */
export function exampleLine(productClass: string, year: number): SalesLine {
  return {
    ...emptyLine(), class: productClass, period: String(year), units: '10000', price: '1000', made_in: 'CN', sold_in: 'CN', traits: 'none', also_licensed: 'none',
    signed_on: `${year}-01-10`, first_sale: `${year}-01-15`, reported_on: `${year + 1}-01-15`, paid_on: 'never', paid: '0',
  }
}

/** Lines as one text for the address, and back. */
export const writeLines = (lines: SalesLine[]): string => lines.map((one) => kColumns.map((field) => one[field].replace(/[|~]/g, ' ')).join('|')).join('~')
export function readLines(text: string): SalesLine[] {
  if (!text) return []
  return text.split('~').map((line) => {
    const cells = line.split('|')
    return Object.fromEntries(kColumns.map((field, i) => [field, cells[i] ?? ''])) as SalesLine
  })
}

/** The CSV that the tool reads: one licensee, all lines its own. */
export function salesCsv(lines: SalesLine[], licensee: string): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
  const rows = lines.map((one) => [licensee, 'none', ...kColumns.map((field) => one[field].trim())].map(cell).join(','))
  return [['licensee', 'group', ...kColumns].join(','), ...rows].join('\n') + '\n'
}

/** "1,234.50", "0 – 15,000" of what is only known to lie between, "≥ 0" of what is open above, or a dash. */
export function amountText(value: RoyaltyAmount | undefined, digits = 2): string {
  if (value == null) return '—'
  if (typeof value !== 'object') return money(value, digits)
  const { at_least: low, at_most: high } = value
  if (low == null && high == null) return '—'
  if (high == null) return `≥ ${money(low, digits)}`
  return low == null ? `≤ ${money(high, digits)}` : `${money(low, digits)} – ${money(high, digits)}`
}
