// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two assessments: findings that appeared, vanished or changed, the stage, the open questions.
import type { Assessment, Finding } from '@/api/kinds'

type Part = Pick<Finding, 'status' | 'grade' | 'kind'>
export interface Changed {
  rule: string
  name: Finding['name']
  kind: 'appeared' | 'vanished' | 'changed'
  before?: Part
  after?: Part
  way: 'better' | 'worse' | 'other'
}
export interface Effect {
  findings: Changed[]
  stage?: { before: [number, number]; after: [number, number] }
  questions: { before: number; after: number }
}

const kRank: Record<string, number> = { satisfied: 0, suspected: 2, violated: 3 }
const kGrade: Record<string, number> = { low: 0.1, medium: 0.2, high: 0.3 }
const weight = (one?: Part): number | undefined => {
  const rank = one ? kRank[one.status] : undefined
  return rank === undefined ? undefined : rank + (rank >= 2 ? (kGrade[one?.grade ?? ''] ?? 0) : 0)
}

function wayOf(before?: Part, after?: Part): Changed['way'] {
  const [then, now] = [weight(before), weight(after)]
  if (now !== undefined && now >= 2 && (then === undefined || now > then)) return 'worse'
  if (then !== undefined && then >= 2 && (now === undefined || now < then)) return 'better'
  return 'other'
}

const shown = (one: Finding): Part => ({ status: one.status, grade: one.grade, ...(one.kind ? { kind: one.kind } : {}) })

/** Findings that were never of concern and are not now ("not applicable") count too: a status is a status. */
export function effectOf(before: Assessment, after: Assessment): Effect {
  const then = new Map(before.findings.map((one) => [one.rule, one]))
  const now = new Map(after.findings.map((one) => [one.rule, one]))
  const findings: Changed[] = []
  for (const [rule, one] of now) {
    const old = then.get(rule)
    if (!old) findings.push({ rule, name: one.name, kind: 'appeared', after: shown(one), way: wayOf(undefined, one) })
    else if (old.status !== one.status || (old.grade ?? '') !== (one.grade ?? ''))
      findings.push({ rule, name: one.name, kind: 'changed', before: shown(old), after: shown(one), way: wayOf(old, one) })
  }
  for (const [rule, old] of then)
    if (!now.has(rule)) findings.push({ rule, name: old.name, kind: 'vanished', before: shown(old), way: wayOf(old, undefined) })
  const order = { worse: 0, better: 1, other: 2 }
  findings.sort((a, b) => order[a.way] - order[b.way])

  const stages: [number, number][] = [[before.stage.low, before.stage.high], [after.stage.low, after.stage.high]]
  const moved = stages[0]!.join() !== stages[1]!.join()
  return {
    findings,
    ...(moved ? { stage: { before: stages[0]!, after: stages[1]! } } : {}),
    questions: { before: before.questions.length, after: after.questions.length },
  }
}

/** How many findings of each status. */
export function counts(of: { findings: { status: string }[] }): Record<string, number> {
  const out: Record<string, number> = {}
  for (const one of of.findings) out[one.status] = (out[one.status] ?? 0) + 1
  return out
}
