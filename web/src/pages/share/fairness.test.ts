// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import type { Flow, MemberFairness, Money } from '@/api/kinds'
import { sum } from '@/exact-sums'
import { memberLines, origins, subsidies, totalOf, verdictOf } from './fairness'

const member = (transfer: number, r: number, conclusion: MemberFairness['conclusion'], label: MemberFairness['label']): MemberFairness =>
  ({ transfer, r, r_low: r, r_high: r, conclusion, label, robust: true })
const money = {
  flows: [],
  fairness: {
    complete: true, flows: [], error: '0.1',
    members: {
      A: member(30, 0.3, 'OVER_PAID', 'FREE_RIDER'), B: member(10, 0.2, 'OVER_PAID', null),
      C: member(-25, -0.5, 'UNDER_PAID', 'UNDER_REWARDED'), D: member(-15, -0.2, 'INCONCLUSIVE', 'UNDER_REWARDED'),
    },
  },
} as unknown as Money

describe('fairness', () => {
  it('says of a member only what the whole range bears', () => {
    expect(memberLines(money).map((one) => [one.member, one.verdict])).toEqual([
      ['A', 'free_rider'], ['B', 'over_paid'], ['D', 'inconclusive'], ['C', 'under_rewarded'],
    ])
    expect(verdictOf(member(0, 0, 'INCONCLUSIVE', 'BALANCED'), true)).toBe('balanced')
    expect(verdictOf(money.fairness.members['A'] as MemberFairness, false)).toBe('open')
  })

  it('attributes every shortfall in whole', () => {
    const found = subsidies(memberLines(money))
    expect(found[0]).toEqual({ from: 'C', to: 'A', cny: '75/4' })
    expect(sum(found.filter((one) => one.from === 'D').map((one) => one.cny))).toBe('15')
    expect(sum(found.filter((one) => one.to === 'B').map((one) => one.cny))).toBe('10')
    expect(subsidies([])).toEqual([])
  })

  it('finds the flows behind it, and leaves out what is open', () => {
    const flows = [
      { flow: 'running', paid: { actual: { A: '10' }, norm: { shapley: { A: '25' } } }, got: { actual: { A: '0' }, norm: { shapley: { A: '0' } } } },
      { flow: 'licensing', paid: { actual: null, norm: { shapley: null } }, got: { actual: { A: '40' }, norm: { shapley: { A: '20' } } } },
    ] as unknown as Flow[]
    expect(origins(flows, 'A', 'shapley').map((one) => [one.flow, one.side, one.over])).toEqual([['licensing', 'got', '20'], ['running', 'paid', '15']])
  })

  it('does not add up what is not all known', () => {
    expect(totalOf({ A: '1/2', B: '1/2' })).toBe('1')
    expect(totalOf({ A: '1', B: null })).toBeUndefined()
    expect(totalOf(undefined)).toBeUndefined()
  })
})
