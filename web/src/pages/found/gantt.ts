// SPDX-License-Identifier: GPL-3.0-or-later
// A construction plan laid out on a line of months: bars, their slack, and the lines from what comes first.
import type { Assessment, Step } from '@/api/kinds'
import { forDrawing } from '@/exact'

export type Plan = Assessment['plan']

export interface Bar {
  step: Step
  start: number // months, like all of these
  end: number
  latest: number // when it must end without delaying the rest
}
export interface Link {
  path: string // of an SVG that is `months` wide and one row high per bar
  critical: boolean
  key: string
}
export interface Gantt {
  bars: Bar[]
  links: Link[]
  months: number
  ticks: number[]
}

const known = (value: number): number => (Number.isFinite(value) ? value : 0)

export function layOut(plan: Plan): Gantt {
  const bars = plan.steps.map((step) => {
    const start = known(forDrawing(step.start))
    const end = start + known(forDrawing(step.months))
    return { step, start, end, latest: end + known(forDrawing(step.slack)) }
  })
  bars.sort((a, b) => a.start - b.start || Number(b.step.critical) - Number(a.step.critical) || a.end - b.end)
  const months = Math.max(1, ...bars.map((one) => one.end))
  const row = new Map(bars.map((one, i) => [one.step.node, i]))
  const links = bars.flatMap((bar, to) =>
    bar.step.after.flatMap((node) => {
      const from = row.get(node)
      if (from === undefined) return []
      const before = bars[from] as Bar
      const x = Math.min(before.end, bar.start)
      const critical = before.step.critical && bar.step.critical && before.end === bar.start
      return [{ key: `${node}-${bar.step.node}`, critical, path: `M${x} ${from + 0.5} V${to + 0.5} H${bar.start}` }]
    }),
  )
  const every = months <= 12 ? 2 : months <= 30 ? 3 : months <= 60 ? 6 : 12
  const ticks = Array.from({ length: Math.floor(months / every) + 1 }, (_, i) => i * every)
  return { bars, links, months, ticks }
}

/** The pieces in which duties of several aims, or several lines of one, became one. */
export const merged = (plan: Plan): Step[] => plan.steps.filter((one) => one.from.length > 1)

/** How many steps are done, of all; where nobody stated it of any, nobody knows, and that is not none. */
export function doneOf(plan: Plan): { done: string; notStated: number } {
  const count = (answer: string): number => plan.steps.filter((one) => one.done === answer).length
  const notStated = count('unknown')
  return { done: `${notStated === plan.steps.length ? '—' : count('yes')} / ${plan.steps.length}`, notStated }
}

/** Equal texts once, with the ids of all that say it. */
export function together<Item extends { id: string; text: object }>(items: Item[]): (Item & { ids: string[] })[] {
  const out = new Map<string, Item & { ids: string[] }>()
  for (const one of items) {
    const key = JSON.stringify(one.text)
    const same = out.get(key)
    if (same) same.ids.push(one.id)
    else out.set(key, { ...one, ids: [one.id] })
  }
  return [...out.values()]
}
