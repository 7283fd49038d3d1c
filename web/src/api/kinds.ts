// SPDX-License-Identifier: GPL-3.0-or-later
// Short names for what the server answers.
import type { components } from './schema'

export type Kinds = components['schemas']

export type Assessment = Kinds['Assessment']
export type Finding = Kinds['Finding']
export type Step = Kinds['PlanStep']
export type Alliance = Kinds['AllianceSeen']
export type Me = Kinds['Me']
export type Grant = Kinds['Grant']
export type Role = Kinds['Role']
export type Notice = Kinds['Notice']
export type Inbox = Kinds['Inbox']

/** What the flows of money of one year say (docs/money.md). */
export type Money = Kinds['Money']
export type Flow = Money['flows'][number]
export type Side = Kinds['FlowShares']
export type Norm = keyof Side['norm']
export type Amounts = Kinds['ByMember'] // in CNY
export type MemberFairness = Kinds['FairMember']

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
