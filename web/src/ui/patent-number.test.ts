// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { looksLikeNumber } from './patent-number'

it('knows numbers in loose typing from words', () => {
  for (const text of ['CN102345678B', 'cn 102345678 b', 'ZL 2010 1 0123456.7', 'US 9,876,543 B2', 'EP1234567', 'WO2010/123456', '201010123456X'])
    expect(looksLikeNumber(text), text).toBe(true)
  for (const text of ['', 'pump', '2026', '水泵', '12345', 'CN', 'report 2026-11-23 final'])
    expect(looksLikeNumber(text), text).toBe(false)
})
