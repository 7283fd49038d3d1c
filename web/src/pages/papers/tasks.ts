// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks as the server gives them, and on which day of a calendar they stand.

import type { Kinds } from '@/api/kinds'

export type Task = Kinds['Task']
export const kRhythms = ['once', 'week', 'month', 'quarter', 'year'] as const

export function byDay(tasks: Task[]): Map<string, Task[]> {
  const out = new Map<string, Task[]>()
  for (const one of tasks) if (one.due) out.set(one.due, [...(out.get(one.due) ?? []), one])
  return out
}

export function isLate(task: Task, today: string): boolean {
  return task.state === 'open' && task.due !== '' && task.due < today
}
