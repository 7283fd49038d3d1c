// SPDX-License-Identifier: GPL-3.0-or-later
// What each member has today and after the smallest repair, and what the group that would leave gains and loses.
import type { Exact } from '@/exact'
import type { Kinds } from '@/api/kinds'
import { compare, minus, plus, sum } from '@/exact-sums'

/** Who would leave, where it can be told. */
export type Stability = Required<Omit<Kinds['Stability'], 'missing'>>

/** Nothing where it cannot be told: then `missing` says why. */
export function told(of: Kinds['Stability'] | null | undefined): Stability | undefined {
  return of?.stable === undefined ? undefined : (of as Stability)
}

export interface Standing {
  member: string
  today: Exact
  after: string
  change: string
  alone: Exact
  leaves: boolean
}

/** Whom the repair moves and who would leave first, the rest in their order. */
export function standings(of: Stability): Standing[] {
  const change = new Map<string, string>()
  for (const one of of.repair) {
    change.set(one.from, minus(change.get(one.from) ?? '0', one.cny))
    change.set(one.to, plus(change.get(one.to) ?? '0', one.cny))
  }
  const touched = (one: Standing): number => (one.leaves ? 2 : 0) + (compare(one.change, 0) !== 0 ? 1 : 0)
  return Object.entries(of.payoff ?? {})
    .map(([member, today]) => ({
      member, today, change: change.get(member) ?? '0', after: plus(today, change.get(member) ?? '0'),
      alone: of.alone?.[member] ?? '0', leaves: of.leavers.includes(member),
    }))
    .sort((a, b) => touched(b) - touched(a))
}

export interface Group {
  today: string
  outside: string // what it would have by leaving
  after: string // what it has after the repair
}

export function leaving(of: Stability): Group {
  const rows = standings(of).filter((one) => one.leaves)
  const today = sum(rows.map((one) => one.today))
  return { today, outside: plus(today, of.excess), after: sum(rows.map((one) => one.after)) }
}
