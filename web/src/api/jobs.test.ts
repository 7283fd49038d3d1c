// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { errorOf, progressOf, type Job } from './jobs'

const job = (parts: Partial<Job>): Job => ({ id: '1', kind: 'tool', scope: 'a', asked_by: 'p', state: 'running', done: 0, attempts: 1, created: '2026-11-23T00:00:00Z', ...parts })

it('tells how far it is only if somebody knows how much there is', () => {
  expect([undefined, job({ done: 7 }), job({ done: 7, total: 20 }), job({ done: 20, total: 20 })].map(progressOf)).toEqual([undefined, undefined, 35, 100])
})

it('says why a job failed, and where', () => {
  const failed = job({ state: 'failed', error: { kind: 'invalid_input', message: { zh: '不是日期', en: 'not a day' }, place: 'a.csv:3' } })
  expect(errorOf(failed)).toMatch(/^(不是日期|not a day) · a\.csv:3$/)
  expect(errorOf(job({ state: 'cancelled' }))).toBe('')
})
