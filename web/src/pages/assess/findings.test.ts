// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import type { Assessment, Finding } from '@/api/kinds'
import { glanceAt, heatMap, isOpen } from './findings'

it('puts every open finding into exactly one cell', () => {
  const findings = [
    { rule: 'a', status: 'violated', area: 'charter', grade: 'high' },
    { rule: 'b', status: 'suspected', area: 'charter', grade: 'high' },
    { rule: 'c', status: 'satisfied', area: 'charter' },
    { rule: 'd', status: 'unknown', area: 'operation' },
    { rule: 'e', status: 'suspected', area: 'supervision', grade: 'low' },
  ] as Finding[]
  const cells = heatMap(findings)
  expect(cells).toHaveLength(24)
  expect(cells.flatMap((one) => one.findings.map((each) => each.rule)).sort()).toEqual(['a', 'b', 'e'])
  expect(findings.filter(isOpen)).toHaveLength(3)
})

it('calms nobody with what they may not see, nor with what nobody knows', () => {
  const glance = (seen_as: string, questions: number) => glanceAt({ findings: [], questions: Array(questions).fill({}), seen_as } as unknown as Assessment)
  expect(glance('whole', 0)).toEqual({ open: 0, high: 0, partly: false, calm: true })
  expect(glance('whole', 1).calm).toBe(false)
  expect(glance('member', 0)).toEqual({ open: 0, high: 0, partly: true, calm: false })
})
