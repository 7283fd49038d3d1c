// SPDX-License-Identifier: GPL-3.0-or-later
// The four operations on exact numbers: what a page adds up itself stays as exact as what it was given.
import { parseFraction, type Exact, type Fraction } from './exact'

function read(number: Exact): Fraction {
  const value = parseFraction(number)
  if (!value) throw new RangeError(`no number: ${number}`)
  return value
}

function common(a: bigint, b: bigint): bigint {
  while (b) [a, b] = [b, a % b]
  return a < 0n ? -a : a
}

function text(over: bigint, under: bigint): string {
  const by = common(over, under) * (under < 0n ? -1n : 1n)
  const [top, bottom] = by ? [over / by, under / by] : [over, under]
  return bottom === 1n ? top.toString() : `${top}/${bottom}`
}

export function plus(a: Exact, b: Exact): string {
  const [x, y] = [read(a), read(b)]
  return text(x.over * y.under + y.over * x.under, x.under * y.under)
}

export function minus(a: Exact, b: Exact): string {
  const [x, y] = [read(a), read(b)]
  return text(x.over * y.under - y.over * x.under, x.under * y.under)
}

export function times(a: Exact, b: Exact): string {
  const [x, y] = [read(a), read(b)]
  return text(x.over * y.over, x.under * y.under)
}

/** @param b  not 0. */
export function dividedBy(a: Exact, b: Exact): string {
  const [x, y] = [read(a), read(b)]
  if (y.over === 0n) throw new RangeError('divided by 0')
  return text(x.over * y.under, x.under * y.over)
}

/** Below 0, 0 or above 0, as a is less than, equal to or more than b. */
export function compare(a: Exact, b: Exact): number {
  const [x, y] = [read(a), read(b)]
  const difference = x.over * y.under - y.over * x.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const sum = (numbers: Exact[]): string => numbers.reduce<string>(plus, '0')
export const size = (a: Exact): string => (compare(a, 0) < 0 ? minus(0, a) : plus(a, 0))
