// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of the tool `repair`, and what a choice among its changes would mend.
import type { Words } from '@/i18n'

export interface RepairChange {
  fact: string
  from: string
  to: string
  weight: number
  own_weight: boolean
  mends: string[]
  score_moves: Record<string, number>
}
export type Tally = Record<string, number>
export interface RepairPlan {
  weight: number
  changes: RepairChange[]
  after: Tally
}
export interface Repair {
  day: string
  broken: string[]
  before: Tally
  plans: RepairPlan[]
  obstacles: { rule?: string; facts?: string[]; says?: Words }[]
  looked_at: number
  exhausted: boolean
}

export interface Outcome {
  mended: string[]
  left: string[]
  weight: number
}

/** A rule counts as mended only if every change of the plan that it needs was chosen. */
export function outcomeOf(repair: Repair, plan: RepairPlan, chosen: string[]): Outcome {
  const left = repair.broken.filter((rule) => {
    const needed = plan.changes.filter((one) => one.mends.includes(rule))
    return !needed.length ? chosen.length < plan.changes.length : needed.some((one) => !chosen.includes(one.fact))
  })
  return {
    left,
    mended: repair.broken.filter((rule) => !left.includes(rule)),
    weight: plan.changes.filter((one) => chosen.includes(one.fact)).reduce((sum, one) => sum + one.weight, 0),
  }
}
