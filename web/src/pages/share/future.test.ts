// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { yearsAhead, type Future } from './future'

it('says who left when, and nothing after the end', () => {
  const of: Future = {
    today: { outcome: 'DISSOLVED_TOO_FEW', years: [{ year: 1, active: ['A', 'B'], value: 10 }, { year: 2, active: ['B'], value: 4 }], alive: [1, 1, 0] },
    shapley: { outcome: 'ALIVE', years: [1, 2, 3].map((year) => ({ year, active: ['A', 'B'], value: 10 })), alive: [1, 1, 1] },
    outside: {},
  }
  const rows = yearsAhead(of)
  expect(rows).toHaveLength(3)
  expect(rows[1]).toMatchObject({ todayMembers: 1, todayLeft: ['A'], normMembers: 2, normLeft: [] })
  expect(rows[2]).toMatchObject({ todayMembers: null, todayValue: null, todayAlive: 0, normValue: 10 })
})
