// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { changes, worst, type Laboratory } from './lab'

const lab: Laboratory = {
  income: '100', today: { A: '50', B: '50' }, recommended: 'equal',
  rules: [{ rule: 'numeric', share: { A: '70', B: '30' }, r: { A: '0.2', B: '-0.4' }, missing: [] }, { rule: 'dial', missing: ['kappa'] }],
}

it('sets a rule against today', () => {
  expect(changes(lab, lab.rules[0]!).map((one) => [one.member, one.change])).toEqual([['A', '20'], ['B', '-20']])
  expect(worst(lab.rules[0]!)).toEqual({ member: 'B', r: '2/5' })
})

it('says nothing of a rule that cannot be reckoned', () => {
  expect(changes(lab, lab.rules[1]!)).toEqual([])
  expect(worst(lab.rules[1]!)).toBeUndefined()
})
