// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import type { Step } from '@/api/kinds'
import { doneOf, layOut, merged, together, type Plan } from './gantt'

const step = (node: string, start: string, months: string, after: string[] = [], more: Partial<Step> = {}): Step =>
  ({ node, start, months, slack: '0', after, critical: false, from: [], ...more }) as unknown as Step
const plan = (...steps: Step[]): Plan => ({ steps }) as unknown as Plan

describe('the bars of a plan', () => {
  it('stand in the order of their beginning, with their ends and lines', () => {
    const { bars, links, months, ticks } = layOut(
      plan(step('B', '2', '5/2', ['A'], { slack: '1', critical: true }), step('A', '0', '2', [], { critical: true })),
    )
    expect(bars.map((one) => [one.step.node, one.start, one.end, one.latest])).toEqual([['A', 0, 2, 2], ['B', 2, 4.5, 5.5]])
    expect(links).toEqual([{ key: 'A-B', critical: true, path: 'M2 0.5 V1.5 H2' }])
    expect(months).toBe(4.5)
    expect(ticks).toEqual([0, 2, 4])
  })

  it('leaves out lines from what is not planned, and lives with an empty plan', () => {
    expect(layOut(plan(step('A', '0', '1', ['X']))).links).toEqual([])
    expect(layOut(plan()).months).toBe(1)
  })

  it('finds what was merged', () => {
    const from = [{}, {}] as Step['from']
    expect(merged(plan(step('A', '0', '1'), step('B', '0', '1', [], { from }))).map((one) => one.node)).toEqual(['B'])
  })
})

describe('what stands beside a plan', () => {
  it('counts the steps done, and says that nobody knows where nobody stated it', () => {
    const steps = (...answers: string[]) => plan(...answers.map((done, i) => step(`N${i}`, '0', '1', [], { done } as Partial<Step>)))
    expect(doneOf(steps('yes', 'no', 'unknown'))).toEqual({ done: '1 / 3', notStated: 1 })
    expect(doneOf(steps('no', 'no'))).toEqual({ done: '0 / 2', notStated: 0 })
    expect(doneOf(steps('unknown', 'unknown'))).toEqual({ done: '— / 2', notStated: 2 })
  })

  it('lists equal texts once', () => {
    const text = { zh: '合同纠纷', en: 'Contract disputes' }
    expect(together([{ id: 'R1', text }, { id: 'R2', text: { zh: '别的', en: 'Other' } }, { id: 'R3', text: { ...text } }]).map((one) => one.ids)).toEqual([['R1', 'R3'], ['R2']])
  })
})
