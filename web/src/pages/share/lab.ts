// SPDX-License-Identifier: GPL-3.0-or-later
// The laboratory: the income of the same licences under every rule, and who wins and loses against today.
import type { Exact } from '@/exact'
import type { Money } from '@/api/kinds'
import { compare, minus, size } from '@/exact-sums'

type Amounts = Record<string, Exact>
export interface LabRule {
  rule: string
  share?: Amounts
  max_excess?: Exact
  leavers?: string[]
  r?: Amounts
  manipulation_gain?: Exact
  passes?: boolean
  missing: string[]
}
export interface Laboratory {
  income: Exact
  today: Amounts
  rules: LabRule[]
  recommended: string | null
}
/** What the tool `share` answers; nothing if no money of the year is on file. */
export type Shares = (Money & { laboratory?: Laboratory }) | null

export interface Change {
  member: string
  today: Exact
  then: Exact
  change: string
}

/** What a rule would change for each member, the largest gain first. */
export function changes(lab: Laboratory, rule: LabRule): Change[] {
  const share = rule.share
  if (!share) return []
  return Object.keys(lab.today)
    .map((member) => {
      const [today, then] = [lab.today[member] ?? 0, share[member] ?? 0]
      return { member, today, then, change: minus(then, today) }
    })
    .sort((a, b) => compare(b.change, a.change))
}

/** The largest |r| of a rule, and whose it is. */
export function worst(rule: LabRule): { member: string; r: string } | undefined {
  let out: { member: string; r: string } | undefined
  for (const [member, r] of Object.entries(rule.r ?? {})) {
    if (r == null) continue
    if (!out || compare(size(r), out.r) > 0) out = { member, r: size(r) }
  }
  return out
}
