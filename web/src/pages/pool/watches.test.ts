// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { emptyWish, listed, points, wishOptions, wishProblem, type Run, type Warning } from './watches'

it('asks only what was filled in, lists with commas', () => {
  expect(wishOptions({ ...emptyWish(), name: ' 轨道 ', competitor: 'Bosch, Inc.', class: 'F28D、F22B', exports: 'us；de' })).toEqual({ name: '轨道', competitor: 'Bosch, Inc.', class: 'F28D,F22B', exports: 'US,DE' })
})

it('says what a watch still lacks', () => {
  const wish = { ...emptyWish(), name: 'a', query: '轨道' }
  expect(wishProblem(wish, [])).toBe('')
  expect(wishProblem({ ...wish, name: ' ' }, [])).toBe('name')
  expect(wishProblem(wish, ['a'])).toBe('taken')
  expect(wishProblem({ ...wish, query: '', exports: 'US' }, [])).toBe('asks')
  expect(wishProblem({ ...wish, exports: 'USA' }, [])).toBe('country')
})

it('puts what waits for a decision first, the gravest on top, and nothing twice', () => {
  const one = (number: string, open: boolean, low = 0): Warning => ({ number, open, risk: { low, high: low, grade: 'low', least: 'low', most: 'low', parts: [] } }) as unknown as Warning
  const run = { news: [one('A', true, 0.1), one('B', true, 0.5)], earlier: [one('C', true, 0.3)], decided: [one('D', false), one('A', false)], own: [] } as unknown as Run
  expect(listed(run).map((each) => each.number)).toEqual(['B', 'C', 'A', 'D'])
  expect([points(0.5695, 0.953), points(0.1, 0.1)]).toEqual(['57–95', '10'])
})
