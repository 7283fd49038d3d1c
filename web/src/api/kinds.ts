// SPDX-License-Identifier: GPL-3.0-or-later
// Short names for what the server answers, and types for the parts of it that are open objects in the OpenAPI file.
import type { components } from './schema'

export type Kinds = components['schemas']

export type Assessment = Omit<Kinds['Assessment'], 'money'> & { money: Money | null }
export type Finding = Kinds['AssessmentFinding']
export type Step = Kinds['AssessmentStep']
export type Alliance = Kinds['AllianceSeen']
export type Me = Kinds['Me']
export type Grant = Kinds['Grant']
export type Role = Kinds['Role']
export type Notice = Kinds['Notice']
export type Inbox = Kinds['Inbox']

/** Amounts in CNY by member, exact. */
export type Amounts = Record<string, string>

export interface Side {
  actual: Amounts
  norm: Record<string, Amounts> // by rule: shapley, stable, proportional, …
}
export interface Flow {
  flow: string
  paid: Side
  got: Side
  missing: { says: Kinds['AssessmentWords']; table: string; line: number }[]
}
export interface MemberFairness {
  transfer: string
  r: string
  r_low: string
  r_high: string
  conclusion: string
  label: 'BALANCED' | 'FREE_RIDER' | 'EXPLOITER' | 'UNDER_REWARDED' | string
  robust: boolean
}
export interface Stability {
  stable: boolean
  leavers: string[]
  excess: string
  proven: boolean
  exit_cost: string
  payoff: Amounts
  alone: Amounts
  repair: { from: string; to: string; cny: string }[]
  grant: string | null
  shapley_part: string | null
}
/** What the flows of money of one year say (docs/money.md). */
export interface Money {
  year: number
  currency: string
  flows: Flow[]
  fairness: { complete: boolean; flows: string[]; error: string; members: Record<string, MemberFairness> }
  stability?: Stability | null
  arrears?: string | null
  signals: Record<string, number | null>
  conflicts: { id: string; what: { zh: string; en: string }; value: string | null; member: string | null; missing: string | null }[]
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
