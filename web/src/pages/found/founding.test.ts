// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import { caseOf, idIsSound, noFounder, nothing, profiles, suggestId } from './founding'

const form = {
  ...nothing(), zh: '静音泵联盟', id: 'quiet', region: '浙江',
  founders: [
    { ...noFounder(), name: '甲公司', levels: ['upstream' as const, 'hub' as const], markets: '水泵；电机', patents: 'yes' as const },
    { ...noFounder(), name: 'Beta Ltd', threatened: 'no' as const, patents: 'no' as const },
    noFounder(),
  ],
}

describe('founding', () => {
  it('makes a case of what was said, and of nothing else', () => {
    expect(caseOf(form, { now: { JD: 60, OL: 40 }, later: ['UE'] })).toEqual({
      hanse: '1',
      alliance: { id: 'quiet', name: '静音泵联盟', region: '浙江' },
      objectives: { declared: { JD: '60%', OL: '40%' }, later: ['UE'] },
      tables: {
        members: [
          { id: 'M1', name_zh: '甲公司', levels: 'upstream;hub', markets: '水泵;电机', patents: '>=1' },
          { id: 'M2', name_en: 'Beta Ltd', patents: '0', threatened: 'no' },
        ],
      },
    })
    expect(caseOf({ ...nothing(), en: 'A', zh: '甲', id: 'a' }, { now: { JD: 100 }, later: [] })).toEqual({
      hanse: '1', alliance: { id: 'a', name: { zh: '甲', en: 'A' } }, objectives: { declared: { JD: '100%' } },
    })
  })

  it('tells the calculation only what is known', () => {
    expect(profiles(form)).toEqual([{ level: 'UH', markets: ['水泵', '电机'], patents: 1 }, { patents: 0, threatened: false }])
  })

  it('suggests a short name', () => {
    expect(suggestId({ ...nothing(), en: 'Quiet Pumps & Co.' }, 2026)).toBe('quiet-pumps-co')
    expect(suggestId(form, 2026, () => 0)).toBe('alliance-2026-aaaaa')
    expect([idIsSound('a-1'), idIsSound('甲'), idIsSound('-x')]).toEqual([true, false, false])
  })
})
