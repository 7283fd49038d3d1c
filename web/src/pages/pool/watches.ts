// SPDX-License-Identifier: GPL-3.0-or-later
// Watches on the patents of others, what their last look found, and what people decided (docs/patent-watch.md).

export interface Watch {
  name: string
  query?: string
  competitors?: string[]
  classes?: string[]
  countries?: string[]
  products?: { name: string; text: string }[]
  exports?: string[]
  added: string
  who: string
  removed?: string // when it was taken out of use
  open: number
}
export interface Part {
  part: string
  weight: number
  low: number // of what the weight gives, 0 to 1
  high: number
  basis: 'text' | 'office' | 'reckoned' | 'told' | 'unknown'
  why: string
  a?: string
  b?: string
}
export interface Risk {
  low: number
  high: number
  grade: 'high' | 'medium' | 'low' | 'open'
  least: 'high' | 'medium' | 'low'
  most: 'high' | 'medium' | 'low'
  ended?: boolean
  parts: Part[]
}
export interface Decision {
  decision: string
  owner: string
  day: string
  note?: string
}
export interface Warning {
  number: string
  office: string
  title: string
  holder: string
  published?: string
  status: string
  expiry?: string
  member?: string
  news: string // new, changed, returned, gone
  seen: string
  reasons: { by: string; what: string; words?: string[] }[]
  snippet?: string
  risk?: Risk // none of the members' own
  markets?: { country: string; force: string; number?: string }[]
  flags?: { rule: string; number: string; certain: boolean }[]
  decisions?: Decision[] // the last one counts
  open: boolean
}
export interface Run {
  watch: Watch
  run?: { number: number; day: string; at: string } | null
  news: Warning[]
  earlier: Warning[]
  decided: Warning[]
  own: Warning[]
}

export const kDecisions = ['license', 'buy', 'invalidate', 'design-around', 'ignore'] as const

/** What a watch asks, for a form; lists are typed with commas. A competitor's name may hold a comma: it is one. */
export interface Wish {
  name: string
  query: string
  competitor: string
  class: string
  country: string
  text: string
  exports: string
}
export const kWishes = ['query', 'competitor', 'class', 'country', 'text', 'exports'] as const
export const emptyWish = (): Wish => ({ name: '', query: '', competitor: '', class: '', country: '', text: '', exports: '' })

const list = (text: string): string => text.split(/[,，;；、\n]/).map((one) => one.trim()).filter(Boolean).join(',')

/** The options of the tool; what was left empty is not asked. */
export function wishOptions(wish: Wish): Record<string, string> {
  const out: Record<string, string> = { name: wish.name.trim() }
  for (const one of kWishes) {
    const value = one === 'query' || one === 'text' || one === 'competitor' ? wish[one].trim() : list(wish[one])
    if (value) out[one] = one === 'country' || one === 'exports' ? value.toUpperCase() : value
  }
  return out
}

/** A watch must have a name and ask something; where the products go asks nothing by itself. */
export function wishProblem(wish: Wish, taken: string[]): '' | 'name' | 'taken' | 'asks' | 'country' {
  if (!wish.name.trim()) return 'name'
  if (taken.includes(wish.name.trim())) return 'taken'
  if (!kWishes.some((one) => one !== 'exports' && wish[one].trim())) return 'asks'
  const codes = [list(wish.country), list(wish.exports)].filter(Boolean).flatMap((one) => one.split(','))
  return codes.every((one) => /^[A-Za-z]{2}$/.test(one)) ? '' : 'country'
}

/** Everything a watch has found, what waits for a decision first and the gravest of it first. */
export function listed(run: Run): Warning[] {
  const middle = (one: Warning): number => (one.risk ? one.risk.low + one.risk.high : -1)
  const waiting = [...run.news, ...run.earlier].filter((one) => one.open).sort((a, b) => middle(b) - middle(a))
  const rest = [...run.news, ...run.earlier, ...run.decided].filter((one) => !one.open)
  const seen = new Set<string>()
  return [...waiting, ...rest].filter((one) => !seen.has(one.number) && seen.add(one.number))
}

/** "57–95": points of a hundred, one figure if both ends are the same. */
export function points(low: number, high: number): string {
  const [from, to] = [Math.round(100 * low), Math.round(100 * high)]
  return from === to ? `${from}` : `${from}–${to}`
}
