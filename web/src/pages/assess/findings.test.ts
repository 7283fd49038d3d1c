// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import type { Finding } from '@/api/kinds'
import { heatMap, isOpen } from './findings'

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
