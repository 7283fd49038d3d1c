// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import type { Workflow } from '../papers/workflow'
import { campaignsOf, share } from './campaigns'

const instance = (batch: string, state: string, started_at: string): Workflow => ({ batch, state, started_at, data: { title: batch } }) as unknown as Workflow

it('gathers what went out together', () => {
  const got = campaignsOf([instance('b1', 'sent', '2026-01-01'), instance('b1', 'submitted', '2026-01-01'), instance('b2', 'overdue', '2026-02-01'), instance('', 'sent', '2026-03-01')])
  expect(got.map((one) => [one.batch, one.total, one.back, one.late])).toEqual([['b2', 1, 0, 1], ['b1', 2, 1, 0]])
})
it('shares nothing of nothing', () => expect([share(1, 3), share(0, 0)]).toEqual([33, 0]))
