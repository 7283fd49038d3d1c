// SPDX-License-Identifier: GPL-3.0-or-later
// What the money of a year says of each member: the finding in one word, where it comes from, and at whose expense.
import type { Exact } from '@/exact'
import { compare, dividedBy, minus, plus, size, sum, times } from '@/exact-sums'
import type { Flow, MemberFairness, Money, Norm } from '@/api/kinds'

export type Verdict = 'free_rider' | 'exploiter' | 'over_paid' | 'under_rewarded' | 'balanced' | 'inconclusive' | 'open'

/** A member as a whole is judged only when the norm of every flow is known (docs/money.md). */
export function verdictOf(one: MemberFairness, complete: boolean): Verdict {
  if (!complete) return 'open'
  if (one.conclusion === 'OVER_PAID') return one.label === 'FREE_RIDER' ? 'free_rider' : one.label === 'EXPLOITER' ? 'exploiter' : 'over_paid'
  if (one.conclusion === 'UNDER_PAID') return 'under_rewarded'
  return one.label === 'BALANCED' ? 'balanced' : 'inconclusive'
}

export interface MemberLine extends MemberFairness {
  member: string
  verdict: Verdict
}

export interface Glance {
  judged: boolean // the flows are known, so that members can be judged at all
  over: number // members that take more than their share, whatever the range
  untold: number // members of whom it cannot be told
  calm: boolean // it is told of every member, and none takes more
}

/** What a first page may say of all members at once: the same that the page on shares says of each. */
export function glanceOf(money: Money): Glance {
  const verdicts = memberLines(money).map((one) => one.verdict)
  const count = (...of: Verdict[]): number => verdicts.filter((one) => of.includes(one)).length
  const [over, untold] = [count('free_rider', 'exploiter', 'over_paid'), count('inconclusive', 'open')]
  const judged = money.fairness.complete && verdicts.length > 0
  return { judged, over, untold, calm: judged && !over && !untold }
}

/** From the most over-paid to the most under-paid. */
export function memberLines(money: Money): MemberLine[] {
  return Object.entries(money.fairness.members)
    .map(([member, one]) => ({ ...one, member, verdict: verdictOf(one, money.fairness.complete) }))
    .sort((a, b) => compare(b.r ?? 0, a.r ?? 0))
}

export interface Subsidy {
  from: string
  to: string
  cny: string
}

/** Who is short for whom: what each lacks goes to those with too much, in proportion to what they have too much.
 *  The same attribution as in the program's reports; the largest first. */
export function subsidies(members: MemberLine[]): Subsidy[] {
  const known = members.flatMap(({ member, transfer }) => (transfer === null ? [] : [{ member, transfer }]))
  const over = known.filter((one) => compare(one.transfer, 0) > 0)
  const all = sum(over.map((one) => one.transfer))
  if (!over.length) return []
  return known
    .filter((one) => compare(one.transfer, 0) < 0)
    .flatMap((short) =>
      over.map((one) => ({ from: short.member, to: one.member, cny: dividedBy(times(size(short.transfer), one.transfer), all) })),
    )
    .sort((a, b) => compare(b.cny, a.cny))
}

export interface Origin {
  flow: string
  side: 'paid' | 'got'
  actual: Exact
  norm: Exact
  over: string // above 0: to the member's advantage
}

/** From which flows a member's surplus or shortfall comes, the largest first; flows that are open are left out. */
export function origins(flows: Flow[], member: string, rule: Norm): Origin[] {
  const out: Origin[] = []
  for (const flow of flows)
    for (const side of ['got', 'paid'] as const) {
      const actual = flow[side].actual?.[member]
      const norm = flow[side].norm[rule]?.[member]
      if (actual == null || norm == null) continue
      const over = side === 'got' ? minus(actual, norm) : minus(norm, actual)
      if (compare(over, 0) !== 0) out.push({ flow: flow.flow, side, actual, norm, over })
    }
  return out.sort((a, b) => compare(size(b.over), size(a.over)))
}

/** The total of a side, and nothing if any part of it is not known. */
export function totalOf(amounts: Record<string, Exact | null> | null | undefined): string | undefined {
  if (!amounts) return undefined
  let out = '0'
  for (const one of Object.values(amounts)) {
    if (one == null) return undefined
    out = plus(out, one)
  }
  return out
}
