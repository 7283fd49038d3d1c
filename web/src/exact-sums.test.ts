// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { compare, dividedBy, minus, plus, size, sum, times } from './exact-sums'

it('adds, multiplies and compares without rounding', () => {
  expect(plus('1/3', '1/6')).toBe('1/2')
  expect(minus('0.1', '0.3')).toBe('-1/5')
  expect(times('-2/3', '3/4')).toBe('-1/2')
  expect(dividedBy('1', '-4')).toBe('-1/4')
  expect(sum(['0.1', '0.2', '-0.3'])).toBe('0')
  expect(compare('1/3', '0.3333')).toBe(1)
  expect(compare(0.5, '1/2')).toBe(0)
  expect(size('-7/2')).toBe('7/2')
  expect(() => dividedBy('1', '0')).toThrow(RangeError)
  expect(() => plus('x', '0')).toThrow(RangeError)
})
