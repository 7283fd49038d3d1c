// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { versionInName } from './workbook'

it('reads the version that the server wrote into the name', () => {
  const cases: [string, number | undefined][] = [
    ['harbour-v12.xlsx', 12],
    ['harbour-v12 (1).xlsx', 12],
    ['harbour-v12(2).XLSX', 12],
    ['rev-v2-v7.xlsx', 7],
    ['harbour.xlsx', undefined],
    ['harbour-v0.xlsx', undefined],
    ['harbour-v12-mine.xlsx', undefined],
    ['harbour-v12.csv', undefined],
  ]
  for (const [name, version] of cases) expect(versionInName(name), name).toBe(version)
})
