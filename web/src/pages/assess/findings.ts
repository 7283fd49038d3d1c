// SPDX-License-Identifier: GPL-3.0-or-later
// What of the findings is counted and shown.
import { kAreas, kGrades, type Area, type Finding, type Grade } from '@/api/kinds'

export const isOpen = (one: Finding): boolean => one.status === 'violated' || one.status === 'suspected'

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
