// SPDX-License-Identifier: GPL-3.0-or-later
// The aims that a founder chooses: some now, with weights in whole percent that always add up to a hundred, some later.
import { kObjectives, type ObjectiveId } from '@/api/kinds'

export interface Aims {
  now: Partial<Record<ObjectiveId, number>>
  later: ObjectiveId[]
}
export type When = 'no' | 'now' | 'later'

export const aimsNow = (aims: Aims): ObjectiveId[] => kObjectives.filter((one) => aims.now[one] !== undefined)
export const whenOf = (aims: Aims, aim: ObjectiveId): When => (aims.now[aim] !== undefined ? 'now' : aims.later.includes(aim) ? 'later' : 'no')

/** Equal parts, the first ones a percent more if it does not divide. */
export function equally(chosen: ObjectiveId[]): Aims['now'] {
  const part = Math.floor(100 / (chosen.length || 1))
  const over = 100 - part * chosen.length
  return Object.fromEntries(chosen.map((one, i) => [one, part + (i < over ? 1 : 0)]))
}

/** One weight set; the others keep their proportions, rounded by largest remainders. Each keeps at least one percent. */
export function weigh(now: Aims['now'], aim: ObjectiveId, percent: number): Aims['now'] {
  const others = kObjectives.filter((one) => one !== aim && now[one] !== undefined)
  if (!others.length) return { [aim]: 100 }
  const mine = Math.min(Math.max(Math.round(percent), 1), 100 - others.length)
  const rest = 100 - mine - others.length // one percent each is theirs already
  const before = others.reduce((sum, one) => sum + (now[one] ?? 0), 0) || 1
  const exact = others.map((one) => (rest * (now[one] ?? 0)) / before)
  const parts = exact.map(Math.floor)
  const byRemainder = exact.map((one, i) => [one - Math.floor(one), i] as const).sort((a, b) => b[0] - a[0])
  for (const [, i] of byRemainder.slice(0, rest - parts.reduce((a, b) => a + b, 0))) parts[i] = (parts[i] ?? 0) + 1
  return { ...Object.fromEntries(others.map((one, i) => [one, (parts[i] ?? 0) + 1])), [aim]: mine }
}

export function choose(aims: Aims, aim: ObjectiveId, when: When): Aims {
  const now = aimsNow(aims).filter((one) => one !== aim)
  const later = aims.later.filter((one) => one !== aim)
  if (when === whenOf(aims, aim)) return aims
  if (when === 'now') now.push(aim)
  if (when === 'later') later.push(aim)
  const sameNow = when !== 'now' && whenOf(aims, aim) !== 'now'
  return { now: sameNow ? aims.now : equally(kObjectives.filter((one) => now.includes(one))), later: kObjectives.filter((one) => later.includes(one)) }
}

/** As the tool `plan` reads them: "JD=0.60,OL=0.40". */
export const planWord = (aims: Aims): string => aimsNow(aims).map((one) => `${one}=${((aims.now[one] ?? 0) / 100).toFixed(2)}`).join(',')

/** As they stand in the address: "JD:60,OL:40" and "UE". */
export function toQuery(aims: Aims): { now?: string; later?: string } {
  const now = aimsNow(aims).map((one) => `${one}:${aims.now[one]}`).join(',')
  return { ...(now ? { now } : {}), ...(aims.later.length ? { later: aims.later.join(',') } : {}) }
}

/** What is no aim in an address is left out; weights that do not add up are made equal. */
export function fromQuery(query: { now?: unknown; later?: unknown }): Aims {
  const parts = (text: unknown): string[] => (typeof text === 'string' ? text.split(',') : [])
  const pairs = parts(query.now).map((one) => one.split(':')).filter(([aim]) => kObjectives.includes(aim as ObjectiveId))
  const now = Object.fromEntries(pairs.map(([aim, weight]) => [aim, Number(weight)])) as Aims['now']
  const weights = Object.values(now)
  const sound = weights.every((one) => Number.isInteger(one) && one > 0) && weights.reduce((a, b) => a + b, 0) === 100
  return {
    now: sound ? now : equally(kObjectives.filter((one) => one in now)),
    later: kObjectives.filter((one) => parts(query.later).includes(one) && !(one in now)),
  }
}
