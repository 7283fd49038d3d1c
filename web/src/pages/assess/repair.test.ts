// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { outcomeOf, type Repair, type RepairChange } from './repair'

const change = (fact: string, mends: string[]): RepairChange => ({ fact, from: 'yes', to: 'no', weight: 2, own_weight: false, mends, score_moves: {} })
const plan = { weight: 4, changes: [change('a', ['R1', 'R2']), change('b', ['R2'])], after: {} }
const repair: Repair = { day: '', broken: ['R1', 'R2', 'R3'], before: {}, plans: [plan], obstacles: [], looked_at: 1, exhausted: false }

it('mends a rule only with all that it needs', () => {
  expect(outcomeOf(repair, plan, ['a'])).toEqual({ mended: ['R1'], left: ['R2', 'R3'], weight: 2 })
  expect(outcomeOf(repair, plan, ['a', 'b'])).toEqual({ mended: ['R1', 'R2', 'R3'], left: [], weight: 4 })
  expect(outcomeOf(repair, plan, []).mended).toEqual([])
})
