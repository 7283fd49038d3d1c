// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import type { Flow, MemberFairness, Money } from '@/api/kinds'
import { sum } from '@/exact-sums'
import { glanceOf, memberLines, origins, subsidies, totalOf, verdictOf } from './fairness'

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

  it('tells a first page only what the page on shares says too', () => {
    const of = (complete: boolean, ...members: MemberFairness[]): Money => ({ ...money, fairness: { ...money.fairness, complete, members: Object.fromEntries(members.map((one, i) => [`M${i}`, one])) } })
    const [rider, perhaps] = [member(30, 0.3, 'OVER_PAID', 'FREE_RIDER'), member(30, 0.3, 'INCONCLUSIVE', 'FREE_RIDER')]
    const [even, short] = [member(0, 0, 'INCONCLUSIVE', 'BALANCED'), member(-30, -0.3, 'UNDER_PAID', 'UNDER_REWARDED')]
    const votesUnknown = member(30, 0.3, 'OVER_PAID', null)
    expect(glanceOf(of(true, rider, even, short))).toEqual({ judged: true, over: 1, untold: 0, calm: false })
    expect(glanceOf(of(true, votesUnknown, even))).toEqual({ judged: true, over: 1, untold: 0, calm: false })
    expect(glanceOf(of(true, perhaps, even))).toEqual({ judged: true, over: 0, untold: 1, calm: false })
    expect(glanceOf(of(true, even, short))).toEqual({ judged: true, over: 0, untold: 0, calm: true })
    expect(glanceOf(of(false, rider, even))).toEqual({ judged: false, over: 0, untold: 2, calm: false })
    expect(glanceOf(of(true))).toEqual({ judged: false, over: 0, untold: 0, calm: false })
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
