// SPDX-License-Identifier: GPL-3.0-or-later
// The alliance lived on, year by year: as today, and by the norm.

export interface Course {
  outcome: 'ALIVE' | 'DISSOLVED_TOO_FEW' | 'DISSOLVED_VALUE_BELOW_COST'
  years: { year: number; active: string[]; value: number }[]
  alive: number[] // part of all runs still alive, by year
}
export interface Future {
  today: Course
  shapley: Course
  outside: Record<string, number>
}

export interface YearAhead {
  year: number
  todayMembers: number | null
  todayValue: number | null
  todayAlive: number | null
  todayLeft: string[]
  normMembers: number | null
  normValue: number | null
  normAlive: number | null
  normLeft: string[]
}

/** Who was there the year before and is no more. */
export function leftIn(course: Course, at: number): string[] {
  const [before, now] = [course.years[at - 1], course.years[at]]
  if (!before || !now) return []
  return before.active.filter((one) => !now.active.includes(one))
}

/** One row a year; nothing where the alliance has ended. */
export function yearsAhead(of: Future): YearAhead[] {
  const count = Math.max(of.today.years.length, of.shapley.years.length, of.today.alive.length, of.shapley.alive.length)
  return Array.from({ length: count }, (_, at) => ({
    year: at + 1,
    todayMembers: of.today.years[at]?.active.length ?? null,
    todayValue: of.today.years[at]?.value ?? null,
    todayAlive: of.today.alive[at] ?? null,
    todayLeft: leftIn(of.today, at),
    normMembers: of.shapley.years[at]?.active.length ?? null,
    normValue: of.shapley.years[at]?.value ?? null,
    normAlive: of.shapley.alive[at] ?? null,
    normLeft: leftIn(of.shapley, at),
  }))
}
