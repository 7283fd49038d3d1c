// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { leaving, standings, told, type Stability } from './stability'

const of = {
  stable: false, leavers: ['A', 'B'], excess: 30, proven: true, exit_cost: 15, grant: null, shapley_part: null,
  payoff: { A: 10, B: 20, C: 70 }, alone: { A: 0, B: 5, C: 0 }, repair: [{ from: 'C', to: 'A', cny: 30 }],
} satisfies Stability

it('moves what the repair moves, and nothing is lost on the way', () => {
  expect(standings(of).map((one) => [one.member, one.after])).toEqual([['A', '40'], ['B', '20'], ['C', '40']])
})

it('leaves the group no worse than outside', () => {
  expect(leaving(of)).toEqual({ today: '30', outside: '60', after: '60' })
})

it('says nothing of what cannot be told', () => {
  expect([told(of), told({ missing: { zh: '缺', en: 'lacks' } }), told(null)]).toEqual([of, undefined, undefined])
})
