// SPDX-License-Identifier: GPL-3.0-or-later
// Assessments of many alliances, brought down to what a bureau compares: open findings by area and grade.
import { read } from '@/api/calls'
import { kAreas, type Area, type Assessment, type Finding } from '@/api/kinds'
import type { Alliance } from '@/stores/alliance'
import { onOtherPerson } from '@/stores/session'

export interface AreaRisk {
  high: number
  medium: number
  low: number
}
export interface Risk {
  alliance: Alliance
  areas: Record<Area, AreaRisk>
  total: AreaRisk
  unknown: number // questions still open: little known is not little risk
  worst: Finding[]
  partly: boolean
}

const kNone = (): AreaRisk => ({ high: 0, medium: 0, low: 0 })
const isOpen = (one: Finding): boolean => one.status === 'violated' || one.status === 'suspected'

export function riskOf(alliance: Alliance, assessment: Pick<Assessment, 'findings' | 'questions' | 'seen_as'>): Risk {
  const areas = Object.fromEntries(kAreas.map((area) => [area, kNone()])) as Record<Area, AreaRisk>
  const total = kNone()
  for (const one of assessment.findings) {
    if (!isOpen(one) || !one.grade) continue
    const grade = one.grade as keyof AreaRisk
    total[grade] += 1
    if (areas[one.area as Area]) areas[one.area as Area][grade] += 1
  }
  const worst = assessment.findings.filter((one) => isOpen(one) && one.grade === 'high')
  return { alliance, areas, total, unknown: assessment.questions.length, worst, partly: assessment.seen_as !== 'whole' }
}

/** The riskiest first: findings of grade high decide, then medium, then low; then of whom least is known, for that is
 * not little risk. No score that could not be followed. Zero: nothing tells them apart. */
const compareRisk = (a: Risk, b: Risk): number => b.total.high - a.total.high || b.total.medium - a.total.medium || b.total.low - a.total.low || b.unknown - a.unknown

export const byRisk = (a: Risk, b: Risk): number => compareRisk(a, b) || a.alliance.id.localeCompare(b.alliance.id)

/** From 1; equal ones share a rank. */
export const rankAmong = (risks: Risk[], one: Risk): number => 1 + risks.filter((other) => compareRisk(other, one) < 0).length

export type Level = keyof AreaRisk | 'none'
export const levelOf = (one: AreaRisk): Level => (one.high ? 'high' : one.medium ? 'medium' : one.low ? 'low' : 'none')

let kept = new Map<string, Risk>()

/** What a reader may see decides what is found: after that changed, everything is assessed again. */
export function forgetRisks(): void {
  kept = new Map() // an answer still under way comes into the old one
}
onOtherPerson(forgetRisks)

/** Assesses one after the other, two at a time; what was assessed and has not changed is not asked again. */
export async function assessAll(alliances: Alliance[], told: (done: Risk[], failed: string[]) => void, goesOn: () => boolean): Promise<void> {
  const done: Risk[] = []
  const failed: string[] = []
  const queue = [...alliances]
  const known = kept
  async function work(): Promise<void> {
    for (let one = queue.shift(); one !== undefined && goesOn(); one = queue.shift()) {
      const key = `${one.id}/${one.version}`
      try {
        const risk = known.get(key) ?? riskOf(one, await read<Assessment>(`/api/v1/alliances/${one.id}/assessment`))
        known.set(key, risk)
        done.push(risk)
      } catch {
        failed.push(one.id)
      }
      if (goesOn()) told([...done].sort(byRisk), [...failed])
    }
  }
  await Promise.all([work(), work()])
}
