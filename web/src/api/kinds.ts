// SPDX-License-Identifier: GPL-3.0-or-later
// Short names for what the server answers, and types for the parts of it that are open objects in the OpenAPI file.
import type { Exact } from '@/exact'
import type { components } from './schema'

export type Kinds = components['schemas']

export type Assessment = Omit<Kinds['Assessment'], 'money'> & { money: Money | null }
export type Finding = Kinds['Finding']
export type Step = Kinds['PlanStep']
export type Alliance = Kinds['AllianceSeen']
export type Me = Kinds['Me']
export type Grant = Kinds['Grant']
export type Role = Kinds['Role']
export type Notice = Kinds['Notice']
export type Inbox = Kinds['Inbox']

/** Amounts in CNY by member. */
export type Amounts = Record<string, Exact>

export interface Side {
  actual: Amounts | null // null: not known
  norm: Record<string, Amounts | null> // by rule: shapley, stable, proportional, …
}
export interface Flow {
  flow: string
  paid: Side
  got: Side
  missing: { says: Kinds['AssessmentWords']; table: string; line: number }[]
}
export interface MemberFairness {
  transfer: Exact
  r: Exact
  r_low: Exact
  r_high: Exact
  conclusion: 'OVER_PAID' | 'UNDER_PAID' | 'INCONCLUSIVE' | null
  label: 'BALANCED' | 'FREE_RIDER' | 'EXPLOITER' | 'UNDER_REWARDED' | null // null: the votes are not known
  robust: boolean | null
}
export interface Stability {
  stable: boolean
  leavers: string[]
  excess: Exact
  proven: boolean
  exit_cost: Exact
  payoff: Amounts
  alone: Amounts
  repair: { from: string; to: string; cny: Exact }[]
  grant: Exact | null
  shapley_part: Exact | null
}
/** What the flows of money of one year say (docs/money.md). */
export interface Money {
  year: number
  currency: string
  flows: Flow[]
  fairness: { complete: boolean; flows: string[]; error: Exact; members: Record<string, MemberFairness> }
  stability?: Stability | { missing: { zh: string; en: string } | null } | null // what is missing, if it cannot be said
  arrears?: Exact | null
  signals: Record<string, number | null>
  conflicts: { id: string; what: { zh: string; en: string }; value: Exact | null; member: string | null; missing: { zh: string; en: string } | null }[]
}
export type ObjectiveId = 'JD' | 'JP' | 'EI' | 'DA' | 'UE' | 'OL'
export const kObjectives: ObjectiveId[] = ['JD', 'JP', 'EI', 'DA', 'UE', 'OL']

/** The six areas of the paper first, then what the law adds. */
export const kAreas = [
  'market-position',
  'charter',
  'pool-entry',
  'cross-licence',
  'external-licence',
  'product-pricing',
  'operation',
  'supervision',
] as const
export const kGrades = ['high', 'medium', 'low'] as const
export type Area = (typeof kAreas)[number]
export type Grade = (typeof kGrades)[number]
