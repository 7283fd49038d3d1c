// SPDX-License-Identifier: GPL-3.0-or-later
// What needs attention: sorted from what the server gives, and where each sentence of a summary is explained.
import { kObjectives, type Finding, type Kinds, type ObjectiveId } from '@/api/kinds'

export type Task = Kinds['Task']
export type Workflow = Kinds['Workflow']

export type Urgency = 'overdue' | 'soon' | 'later' | 'none'

/** @param today  as YYYY-MM-DD. Within a week is soon. */
export function urgency(due: string, today: string): Urgency {
  if (!due) return 'none'
  if (due < today) return 'overdue'
  return (Date.parse(due) - Date.parse(today)) / 86_400_000 <= 7 ? 'soon' : 'later'
}

/** The first to fall due first; what has no day comes last. */
export function byDue<T extends { due: string }>(list: T[]): T[] {
  return [...list].sort((a, b) => (a.due || '9999').localeCompare(b.due || '9999'))
}

/** The page, below an alliance, that explains a sentence of its summary. */
export function behind(why: string, findings: Finding[]): string {
  if (findings.some((one) => one.rule === why)) return `/findings?rule=${encodeURIComponent(why)}`
  if (kObjectives.includes(why as ObjectiveId) || why === 'membership.structure') return '/members'
  if (/^CN-/.test(why)) return `/plan?step=${why}`
  if (/^[a-z_]+\.[a-z_]+$/.test(why)) return `/interview?fact=${why}`
  return kBehind[why] ?? '/findings?status=open'
}
const kBehind: Record<string, string> = { money: '/shares', budget: '/plan', stage: '#stage', drift: '#objectives' }

/** How many rows a CSV of the server has below its heading. */
export const csvRows = (csv: string): number => Math.max(0, csv.split(/\r?\n/).filter((one) => one.trim()).length - 1)
