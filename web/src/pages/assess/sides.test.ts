// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { pathOf, readSide, writeSide } from './sides'

it('reads what it wrote, and takes nonsense as now', () => {
  for (const text of ['now', 'version:3', 'day:2025-06-30', 'result:e-1:2']) expect(writeSide(readSide(text))).toBe(text)
  for (const text of ['', 'version:x', 'day:2025', 'result:', 'other:1']) expect(readSide(text)).toEqual({ kind: 'now' })
})

it('knows where each is told', () => {
  expect(pathOf('a', readSide('version:3'))).toBe('/api/v1/alliances/a/assessment?version=3')
  expect(pathOf('a', readSide('result:e-1'))).toBe('/api/v1/alliances/a/results/e-1')
})
