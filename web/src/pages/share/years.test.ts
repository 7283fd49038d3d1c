// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { yearsOf } from './years'

it('finds every year once, the latest first, and passes over what has none', () => {
  expect(yearsOf([{ body: { date: '2024-06-15' } }, { body: { year: '2025' } }, { body: { date: '2025' } }, { body: { date: '?' } }, { body: {} }])).toEqual(['2025', '2024'])
})
