// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { daysBetween, dueRows } from './due'
import { joinRights } from './rights'

it('counts days and refuses what is no day', () => {
  expect(daysBetween('2026-11-23', '2026-12-01')).toBe(8)
  expect(daysBetween('2026-11-23', '2026-11-20')).toBe(-3)
  expect(daysBetween('2026-11-23', '2037')).toBeUndefined()
})

it('lists what is due, the nearest first, and no end of a dead right', () => {
  const rights = joinRights(
    [
      { key: 'A', version: 1, body: { number: 'CN1', status: 'granted', expiry: '2030-01-01' } },
      { key: 'B', version: 1, body: { number: 'CN2', status: 'lapsed', expiry: '2030-01-01' } },
      { key: 'C', version: 1, body: { number: 'CN3', status: 'granted', expiry: '2028' } },
      { key: 'D', version: 1, body: { number: 'CN4', status: 'granted', expiry: '2027-02-01' } },
    ],
    [],
    'zh',
    '2026-11-23',
  )
  expect(dueRows(rights, '2026-11-23').map((one) => one.right.number)).toEqual(['CN4', 'CN1'])
})
