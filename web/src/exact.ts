// SPDX-License-Identifier: GPL-3.0-or-later
// Exact numbers come as texts ("7/20", "-12.5", "900"). They are shown rounded, never calculated with in
// floating point: rounding is done once, on whole numbers, half away from zero. What a tool gives as a
// number of JSON is read as the decimal that it is.

export type Exact = string | number

export interface Fraction {
  over: bigint
  under: bigint // > 0
}

/** @returns nothing if it is no number. */
export function parseFraction(exact: Exact): Fraction | undefined {
  const text = typeof exact === 'number' ? decimal(exact) : exact
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/.exec(text.trim())
  if (!match) return undefined
  const [, sign, whole = '0', decimals = '', divisor = '1'] = match
  const under = 10n ** BigInt(decimals.length) * BigInt(divisor)
  if (under === 0n) return undefined
  const over = BigInt(whole + decimals)
  return { over: sign === '-' ? -over : over, under }
}

/** Rounded to `digits` after the point, as a plain decimal text without grouping. */
export function rounded(text: Exact, digits = 0): string | undefined {
  const value = parseFraction(text)
  if (!value) return undefined
  const scaled = value.over * 10n ** BigInt(digits)
  const size = scaled < 0n ? -scaled : scaled
  const units = (2n * size + value.under) / (2n * value.under)
  const letters = units.toString().padStart(digits + 1, '0')
  const minus = scaled < 0n && units !== 0n ? '-' : ''
  const whole = letters.slice(0, letters.length - digits)
  return minus + whole + (digits ? '.' + letters.slice(letters.length - digits) : '')
}

function grouped(decimal: string): string {
  const [whole = '', rest] = decimal.split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest === undefined ? '' : '.' + rest)
}

/** "1,234,567"; an em dash where nothing is known. */
export function money(text: Exact | null | undefined, digits = 0): string {
  const out = text == null ? undefined : rounded(text, digits)
  return out === undefined ? '—' : grouped(out)
}

/** "35 %" of "7/20". */
export function percent(text: Exact | null | undefined, digits = 0): string {
  if (text == null) return '—'
  const value = parseFraction(text)
  if (!value) return '—'
  const out = rounded(`${value.over < 0n ? '-' : ''}${abs(value.over) * 100n}/${value.under}`, digits)
  return out === undefined ? '—' : `${out}%`
}

/** "35 % – 40 %" of an interval, or one figure if both ends are the same. */
export function percentRange(low: Exact | null | undefined, high: Exact | null | undefined, digits = 0): string {
  if (low == null && high == null) return '—'
  const [from, to] = [percent(low, digits), percent(high, digits)]
  return from === to ? from : `${from} – ${to}`
}

/** As floating point, for drawing only. */
export function forDrawing(text: Exact | null | undefined): number {
  const value = text == null ? undefined : parseFraction(text)
  if (!value) return NaN
  return Number(value.over) / Number(value.under)
}

/** Without an exponent, which only numbers too small or too large to matter have. */
function decimal(number: number): string {
  const text = String(number)
  return text.includes('e') ? number.toFixed(20) : text
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}
