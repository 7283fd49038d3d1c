// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the sheet `flows` as payments, and put together by payer, purpose and payee for drawing.
import { parseFraction } from '@/exact'
import { compare, plus } from '@/exact-sums'

export interface Payment {
  key: string
  date: string
  kind: string
  payer: string
  payee: string
  amount?: string // nothing: not known
  currency: string
  activity: string
}

export function paymentsOf(rows: { key: string; body: Record<string, unknown> }[]): Payment[] {
  const text = (value: unknown): string => (value == null ? '' : String(value))
  return rows.map(({ key, body }) => ({
    key,
    date: text(body['date']),
    kind: text(body['kind']),
    payer: text(body['payer']),
    payee: text(body['payee']),
    amount: parseFraction(text(body['amount'])) ? text(body['amount']) : undefined,
    currency: text(body['currency']) || 'CNY',
    activity: text(body['activity']),
  }))
}

/** From `<payer` to `=purpose` to `>payee`, each pair once; what is unknown or not above 0 cannot be drawn. */
export function byPurpose(payments: Payment[]): { from: string; to: string; amount: string }[] {
  const sums = new Map<string, { from: string; to: string; amount: string }>()
  const add = (from: string, to: string, amount: string): void => {
    const key = `${from}\n${to}`
    sums.set(key, { from, to, amount: plus(sums.get(key)?.amount ?? '0', amount) })
  }
  for (const one of payments) {
    if (one.amount === undefined || compare(one.amount, 0) <= 0 || !one.payer || !one.payee) continue
    add(`<${one.payer}`, `=${one.kind}`, one.amount)
    add(`=${one.kind}`, `>${one.payee}`, one.amount)
  }
  return [...sums.values()]
}
