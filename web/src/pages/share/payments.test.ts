// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { byPurpose, paymentsOf } from './payments'

const rows = [
  { key: 'a', body: { date: '2025-01-02', kind: 'dues', payer: 'M1', payee: 'alliance', amount: '0.1', currency: 'CNY' } },
  { key: 'b', body: { date: '2025-02-02', kind: 'dues', payer: 'M1', payee: 'alliance', amount: '0.2' } },
  { key: 'c', body: { kind: 'grant', payer: 'X', payee: 'alliance', amount: '?' } },
]

it('keeps unknown unknown', () => {
  expect(paymentsOf(rows).map((one) => one.amount)).toEqual(['0.1', '0.2', undefined])
})

it('adds up each pair exactly, by purpose', () => {
  expect(byPurpose(paymentsOf(rows))).toEqual([
    { from: '<M1', to: '=dues', amount: '3/10' },
    { from: '=dues', to: '>alliance', amount: '3/10' },
  ])
})
