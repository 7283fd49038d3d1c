// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { isAnswer, trimmed } from './fact-record'

it('writes only what says something', () => {
  expect(trimmed({ value: 'yes', source: '', note: undefined, as_of: '2025' })).toEqual({ value: 'yes', as_of: '2025' })
  expect(trimmed({ value: [] })).toEqual({})
})

it('knows an answer from "looked for, and unknown"', () => {
  expect([undefined, '', '?', []].map((one) => isAnswer(one))).toEqual([false, false, false, false])
  expect(['no', ['cn'], { zh: '泵' }].map((one) => isAnswer(one))).toEqual([true, true, true])
})
