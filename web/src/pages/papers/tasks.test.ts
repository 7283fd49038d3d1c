// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { byDay, isLate, type Task } from './tasks'

const task = (id: string, due: string, state: Task['state'] = 'open'): Task => ({ id, due, state }) as Task

it('puts tasks on their days; those without a day on none', () => {
  const days = byDay([task('a', '2026-11-28'), task('b', '2026-11-28'), task('c', '')])
  expect(days.get('2026-11-28')?.map((one) => one.id)).toEqual(['a', 'b'])
  expect(days.size).toBe(1)
})
it('is late only while it is open, from the day after', () => {
  expect(isLate(task('a', '2026-11-22'), '2026-11-23')).toBe(true)
  expect(isLate(task('a', '2026-11-23'), '2026-11-23')).toBe(false)
  expect(isLate(task('a', '2026-11-22', 'done'), '2026-11-23')).toBe(false)
})
