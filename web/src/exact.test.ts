// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import { forDrawing, money, parseFraction, percent, percentRange, rounded } from './exact'

describe('exact numbers', () => {
  it('reads fractions and decimals, and nothing else', () => {
    expect(parseFraction('7/20')).toEqual({ over: 7n, under: 20n })
    expect(parseFraction('-12.50')).toEqual({ over: -1250n, under: 100n })
    for (const text of ['', 'x', '1/0', '1e9', '1,000', '--1', '1/-2']) expect(parseFraction(text)).toBeUndefined()
  })

  it('reads what tools give as numbers', () => {
    expect(rounded(202055.0635, 2)).toBe('202055.06')
    expect(rounded(-2.9103830456733704e-11, 2)).toBe('0.00')
    expect(parseFraction(NaN)).toBeUndefined()
  })

  it('rounds once, half away from zero', () => {
    expect(rounded('1/2')).toBe('1')
    expect(rounded('-1/2')).toBe('-1')
    expect(rounded('2/3', 2)).toBe('0.67')
    expect(rounded('-0.004', 2)).toBe('0.00')
    expect(rounded('0.045', 2)).toBe('0.05') // floating point says 0.04 or 0.05, depending
  })

  it('shows money and shares, and unknown as a dash', () => {
    expect(money('1234567.5')).toBe('1,234,568')
    expect(money('-1234567/1', 2)).toBe('-1,234,567.00')
    expect(money('999')).toBe('999')
    expect(money(null)).toBe('—')
    expect(percent('7/20')).toBe('35%')
    expect(percent('-1/3', 1)).toBe('-33.3%')
    expect(percentRange('1/4', '1/4')).toBe('25%')
    expect(percentRange('1/4', null)).toBe('25% – —')
  })

  it('keeps large amounts exact', () => {
    expect(money('123456789012345678901234567890')).toBe('123,456,789,012,345,678,901,234,567,890')
  })

  it('gives a number for drawing', () => {
    expect(forDrawing('7/20')).toBe(0.35)
    expect(forDrawing('?')).toBeNaN()
  })
})
