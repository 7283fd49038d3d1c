// SPDX-License-Identifier: GPL-3.0-or-later
// What of the findings is counted and shown.
import { kAreas, kGrades, type Area, type Assessment, type Finding, type Grade } from '@/api/kinds'

export const isOpen = (one: Finding): boolean => one.status === 'violated' || one.status === 'suspected'

export interface Glance {
  open: number
  high: number
  partly: boolean // there may be more than the reader sees: a hidden market share lowers grades
  calm: boolean // nothing found is good news only if nothing is hidden and nothing is missing
}

export function glanceAt(assessed: Pick<Assessment, 'findings' | 'questions' | 'seen_as'>): Glance {
  const open = assessed.findings.filter(isOpen)
  const partly = assessed.seen_as !== 'whole'
  return { open: open.length, high: open.filter((one) => one.grade === 'high').length, partly, calm: !partly && !assessed.questions.length }
}

export type Cell = { area: Area; grade: Grade; findings: Finding[] }

/** One cell for each area and grade; together they hold every finding that is violated or suspected, once. */
export function heatMap(findings: Finding[]): Cell[] {
  return kAreas.flatMap((area) =>
    kGrades.map((grade) => ({
      area,
      grade,
      findings: findings.filter((one) => isOpen(one) && one.area === area && one.grade === grade),
    })),
  )
}
