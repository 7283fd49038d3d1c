// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, describe, expect, it, vi } from 'vitest'
import { inDays, monthAfter, today, weeksOf, when } from './when'

afterEach(() => vi.useRealTimers())

describe('when', () => {
  it('leaves days alone and says nothing of nothing', () => {
    expect(when('2026-11-23')).toBe('2026-11-23')
    expect(when('')).toBe('—')
    expect(when('2026-11-23T07:30:00Z')).toMatch(/^2026-11-2\d \d\d:\d\d$/)
  })
  it('says today on the clock of the reader, whatever day it is at Greenwich', () => {
    vi.useFakeTimers()
    vi.setSystemTime(new Date(2026, 10, 23, 0, 30)) // half past midnight where the reader is
    expect(today()).toBe('2026-11-23')
    vi.setSystemTime(new Date(2026, 10, 23, 23, 30))
    expect(today()).toBe('2026-11-23')
  })
  it('counts days over the end of a month', () => {
    expect(inDays(30, new Date(2026, 10, 23))).toBe('2026-12-23')
    expect(inDays(1, new Date(2024, 1, 28))).toBe('2024-02-29')
  })
  it('lays a month out in whole weeks from Monday', () => {
    const weeks = weeksOf('2026-11') // the first is a Sunday
    expect(weeks[0]?.[0]).toBe('2026-10-26')
    expect(weeks[0]?.[6]).toBe('2026-11-01')
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06')
    expect(weeks.every((week) => week.length === 7)).toBe(true)
    expect(weeksOf('2027-02')).toHaveLength(4)
  })
  it('turns the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2026-01', -1)).toBe('2025-12')
  })
})
