// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import { aimsNow, choose, equally, fromQuery, planWord, toQuery, weigh, type Aims } from './aims'

const sum = (now: Aims['now']): number => Object.values(now).reduce((a, b) => a + b, 0)

describe('aims', () => {
  it('shares equally and exactly', () => {
    expect(equally(['JD', 'JP', 'OL'])).toEqual({ JD: 34, JP: 33, OL: 33 })
    expect(equally([])).toEqual({})
  })

  it('always adds up to a hundred, and leaves no aim without weight', () => {
    let now = equally(['JD', 'JP', 'EI', 'DA', 'UE', 'OL'])
    for (const percent of [60, 0, 100, 33, 95, 1, 17]) {
      now = weigh(now, 'EI', percent)
      expect(sum(now)).toBe(100)
      expect(Math.min(...Object.values(now))).toBeGreaterThan(0)
    }
    expect(weigh({ JD: 50, OL: 50 }, 'JD', 70)).toEqual({ JD: 70, OL: 30 })
    expect(weigh({ JD: 100 }, 'JD', 20)).toEqual({ JD: 100 })
  })

  it('keeps weights when something is chosen for later', () => {
    const first: Aims = { now: { JD: 70, OL: 30 }, later: [] }
    expect(choose(first, 'UE', 'later')).toEqual({ now: { JD: 70, OL: 30 }, later: ['UE'] })
    expect(choose(first, 'OL', 'later')).toEqual({ now: { JD: 100 }, later: ['OL'] })
    expect(aimsNow(choose(first, 'DA', 'now'))).toEqual(['JD', 'DA', 'OL'])
    expect(choose(first, 'JD', 'now')).toBe(first)
  })

  it('survives the way through an address', () => {
    const aims: Aims = { now: { JD: 60, OL: 40 }, later: ['UE'] }
    expect(fromQuery(toQuery(aims))).toEqual(aims)
    expect(fromQuery({ now: 'JD:60,XX:3,OL:60', later: 'JD,UE' })).toEqual({ now: { JD: 50, OL: 50 }, later: ['UE'] })
    expect(planWord(aims)).toBe('JD=0.60,OL=0.40')
  })
})
