// SPDX-License-Identifier: GPL-3.0-or-later
// Self-checks that went out together, and how far their answers have come.
import type { Workflow } from '../papers/workflow'

export interface Campaign {
  batch: string
  title: string
  deadline: string
  sent: string
  total: number
  back: number // handed in or accepted
  late: number
}

const kBack = ['submitted', 'accepted']
const kLate = ['overdue', 'unanswered']

/** One line for each batch, the newest first. */
export function campaignsOf(instances: Workflow[]): Campaign[] {
  const out = new Map<string, Campaign>()
  for (const one of instances) {
    if (!one.batch) continue
    const known = out.get(one.batch) ?? { batch: one.batch, title: String(one.data['title'] ?? one.batch), deadline: String(one.data['deadline'] ?? ''), sent: one.started_at, total: 0, back: 0, late: 0 }
    known.total += 1
    if (kBack.includes(one.state)) known.back += 1
    if (kLate.includes(one.state)) known.late += 1
    out.set(one.batch, known)
  }
  return [...out.values()].sort((a, b) => b.sent.localeCompare(a.sent))
}

export const share = (part: number, whole: number): number => (whole ? Math.round((part / whole) * 100) : 0)
