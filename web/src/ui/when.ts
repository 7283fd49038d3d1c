// SPDX-License-Identifier: GPL-3.0-or-later
// Moments come as "2026-11-23T07:30:00Z"; people read them on their own clock, days stay as they are.

const two = (number: number): string => String(number).padStart(2, '0')

/** A day of the reader's clock, as it is written in addresses and forms. */
export function dayText(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Today where the reader is: not the day of UTC, which is still yesterday in China until eight in the morning. */
export const today = (): string => dayText(new Date())

/** "2026-11-23 15:30" on the reader's clock; days without a time as they are; a dash for nothing. */
export function when(moment: string | null | undefined): string {
  if (!moment) return '—'
  if (!moment.includes('T')) return moment
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return moment
  return `${dayText(date)} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The day that is `days` after today. */
export function inDays(days: number, from = new Date()): string {
  return dayText(new Date(from.getFullYear(), from.getMonth(), from.getDate() + days))
}

/** The weeks of a month, Monday first, with the days around it that fill them up. */
export function weeksOf(month: string): string[][] {
  const [year = 1970, number = 1] = month.split('-').map(Number)
  const first = new Date(year, number - 1, 1)
  const before = (first.getDay() + 6) % 7
  const weeks: string[][] = []
  for (let day = 1 - before; new Date(year, number - 1, day) <= new Date(year, number, 0); day += 7)
    weeks.push(Array.from({ length: 7 }, (_, i) => dayText(new Date(year, number - 1, day + i))))
  return weeks
}

export function monthAfter(month: string, steps: number): string {
  const [year = 1970, number = 1] = month.split('-').map(Number)
  return dayText(new Date(year, number - 1 + steps, 1)).slice(0, 7)
}
