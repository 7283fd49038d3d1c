// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import { kObjectives } from '@/api/kinds'
import { kCombinations, kObjectiveRules, kTensions, readRule, tensionsOf } from './rule-words'

describe('words of the rules', () => {
  it('reads maps, flow maps, lists and quotes', () => {
    expect(readRule('# a: b\nid: X\nbetween: [JD, OL]\nname: {zh: 甲, en: "a, b: c"}\ntext:\n  zh: 乙\n  en: "d: e"\nlast: f')).toEqual({
      id: 'X', between: ['JD', 'OL'], name: { zh: '甲', en: 'a, b: c' }, text: { zh: '乙', en: 'd: e' }, last: 'f',
    })
  })

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
