// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import type { Finding } from '@/api/kinds'
import { behind, byDue, csvRows, urgency } from './attention'

describe('what needs attention', () => {
  it('knows what is late and what is near', () => {
    const today = '2026-11-23'
    expect(['2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01', ''].map((one) => urgency(one, today))).toEqual(['overdue', 'soon', 'soon', 'later', 'none'])
    expect(byDue([{ due: '' }, { due: '2026-12-01' }, { due: '2026-01-01' }]).map((one) => one.due)).toEqual(['2026-01-01', '2026-12-01', ''])
  })

  it('leads a sentence to its explanation', () => {
    const findings = [{ rule: 'cn.aml.17-1' }] as Finding[]
    expect(behind('cn.aml.17-1', findings)).toBe('/findings?rule=cn.aml.17-1')
    expect(behind('JD', findings)).toBe('/members')
    expect(behind('CN-01', findings)).toBe('/plan?step=CN-01')
    expect(behind('market.alliance_share', findings)).toBe('/interview?fact=market.alliance_share')
    expect(behind('stage', findings)).toBe('#stage')
    expect(behind('', findings)).toBe('/findings?status=open')
  })

  it('counts rows', () => {
    expect([csvRows(''), csvRows('a,b\r\n'), csvRows('a\r\n1\r\n2\r\n')]).toEqual([0, 0, 2])
  })
})
