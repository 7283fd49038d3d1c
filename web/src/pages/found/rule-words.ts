// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the rule files that no call of the server gives without a case: what each aim needs for members, which
// aims pull against each other, the usual combinations. Read from rules/ when the app is built (tools/data.ts), never copied.
import combinations from 'virtual:combinations'
import objectives from 'virtual:objectives'
import tensions from 'virtual:tensions'
import type { ObjectiveId } from '@/api/kinds'
import type { Words } from '@/i18n'

export interface Tension {
  id: string
  between: ObjectiveId[]
  text: Words
  question: Words
}
export const kTensions = tensions

export interface Combination {
  id: string
  objectives: ObjectiveId[]
}
export const kCombinations = combinations

export interface ObjectiveRule {
  id: ObjectiveId
  name: Words
  architecture: { text: Words }
}
export const kObjectiveRules = new Map(objectives.map((one) => [one.id, one]))

/** Which tensions a set of aims has. One aim alone in a rule means: with any other. */
export function tensionsOf(aims: ObjectiveId[]): Tension[] {
  return kTensions.filter((one) => one.between.every((aim) => aims.includes(aim)) && (one.between.length > 1 || aims.length > 1))
}
