// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { amountText, emptyLine, readLines, salesCsv, writeLines } from './royalty'

const line = { ...emptyLine(), class: 'pump', period: '2024', units: '2000', traits: 'kit, red' }

it('keeps lines in the address', () => {
  expect(readLines(writeLines([line, emptyLine()]))).toEqual([line, emptyLine()])
  expect(readLines('')).toEqual([])
})

it('writes a report that the tool reads', () => {
  expect(salesCsv([line], 'L').split('\n')[1]).toBe('L,none,pump,2024,2000,,,,"kit, red",,,,,,')
})

it('shows what is only known to lie between as that', () => {
  expect(amountText({ at_least: 0, at_most: 15000 }, 0)).toBe('0 – 15,000')
  expect(amountText({ at_least: 5 }, 0)).toBe('≥ 5')
  expect(amountText(null)).toBe('—')
  expect(amountText(1715)).toBe('1,715.00')
})
