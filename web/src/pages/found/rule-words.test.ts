// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import { kObjectives } from '@/api/kinds'
import { kCombinations, kObjectiveRules, kTensions, tensionsOf } from './rule-words'

describe('words of the rules', () => {
  it('has every aim, combination and tension, in both languages', () => {
    for (const aim of kObjectives) {
      const rule = kObjectiveRules.get(aim)
      expect(rule?.name.zh && rule.name.en && rule.architecture.text.zh && rule.architecture.text.en, aim).toBeTruthy()
    }
    expect(kCombinations.map((one) => one.id)).toEqual(['K1', 'K2', 'K3', 'K4', 'K5', 'K6'])
    expect(kTensions.length).toBeGreaterThan(4)
    for (const one of kTensions) expect(one.text.zh && one.text.en && one.question.zh && one.question.en, one.id).toBeTruthy()
  })

  it('knows what pulls against what', () => {
    expect(tensionsOf(['DA', 'OL']).map((one) => one.id)).toEqual(['DA-OL'])
    expect(tensionsOf(['EI'])).toEqual([])
    expect(tensionsOf(['EI', 'DA']).map((one) => one.id)).toEqual(['EI-any'])
  })
})
