// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import type { Assessment } from '@/api/kinds'
import { counts, effectOf } from './effect'

const assessment = (findings: [string, string, string?][], stage: number): Assessment =>
  ({ findings: findings.map(([rule, status, grade]) => ({ rule, status, grade })), stage: { low: stage, high: stage }, questions: [] }) as unknown as Assessment

it('names what appeared, vanished and changed, worse first', () => {
  const effect = effectOf(
    assessment([['a', 'unknown'], ['b', 'violated', 'high'], ['c', 'satisfied'], ['d', 'suspected', 'low'], ['e', 'suspected', 'low']], 2),
    assessment([['a', 'violated', 'low'], ['b', 'violated', 'medium'], ['c', 'satisfied'], ['e', 'suspected', 'low'], ['f', 'satisfied']], 3),
  )
  expect(effect.findings.map((one) => [one.rule, one.kind, one.way])).toEqual([
    ['a', 'changed', 'worse'], ['b', 'changed', 'better'], ['d', 'vanished', 'better'], ['f', 'appeared', 'other'],
  ])
  expect(effect.stage).toEqual({ before: [2, 2], after: [3, 3] })
})

it('says nothing where nothing differs', () => {
  const one = assessment([['a', 'violated', 'low']], 1)
  expect(effectOf(one, one)).toEqual({ findings: [], questions: { before: 0, after: 0 } })
  expect(counts(one)).toEqual({ violated: 1 })
})
