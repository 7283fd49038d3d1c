// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { kLimits, levelOf, overall } from './warnings'

it('counts the boundary as reached, and unknown as unknown', () => {
  const [excess, lowest] = [kLimits[0]!, kLimits[1]!]
  expect([0.0009, 0.001, 0.05, null].map((one) => levelOf(excess, one))).toEqual(['green', 'amber', 'red', 'unknown'])
  expect([-0.05, -0.1, -0.3].map((one) => levelOf(lowest, one))).toEqual(['green', 'amber', 'red'])
})

it('is as bad as the worst, and not good while something is unknown', () => {
  expect(overall(['green', 'unknown', 'red'])).toBe('red')
  expect(overall(['green', 'unknown'])).toBe('unknown')
  expect(overall(['green', 'amber'])).toBe('amber')
})
