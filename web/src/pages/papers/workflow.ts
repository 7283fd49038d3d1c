// SPDX-License-Identifier: GPL-3.0-or-later
// Processes and what is being decided, as the server gives them; and what a form of one still lacks.
import type { Cell } from './records'

export type FieldType = 'text' | 'long_text' | 'whole' | 'truth' | 'day' | 'choice' | 'person' | 'member' | 'evidence' | 'questions' | 'answers'
export interface FormField {
  id: string
  name: string
  type: FieldType
  help?: string
  of?: string
  choices?: { id: string; name: string }[]
}
export interface Form {
  required: string[]
  optional: string[]
}
export interface State {
  id: string
  name: string
  final: boolean
  edited: string[]
  edited_by: string[]
  due?: { days?: number; field?: string; then?: string }
}
export interface Move {
  id: string
  name: string
  from: string[]
  roles: string[]
  reason: 'none' | 'optional' | 'required'
  form: Form
  vote: boolean
  to?: string
  passed?: string
  failed?: string
}
export interface Process {
  id: string
  name: string
  about: string
  started_by: string[]
  start: Form
  first: string
  fields: FormField[]
  states: State[]
  moves: Move[]
}
export interface Answer {
  value?: Cell
  note?: string
  evidence?: string[]
  na?: boolean
  reason?: string
}
export type FormData = Record<string, unknown>
export interface Instance {
  id: string
  process: string
  process_name: string
  alliance: string
  subject: string
  member: string
  batch: string
  state: string
  state_name: string
  open: boolean
  since: string
  due: string
  started_by: string
  started_at: string
  ended_at: string
  version: number
  data: FormData
}
export interface Ballot {
  voices: number // 0: not told
  needed: number
  yes?: number // not told to voters while the vote runs
  no?: number
  abstain?: number
  votes: { voice: string; person: string; choice: string; reason: string; at: string }[]
}
export interface Step {
  number: number
  kind: string
  move: string
  from: string
  to: string
  at: string
  person: string
  role: string
  member: string
  reason: string
}
export interface Shown extends Instance {
  moves: (Move & { as: string; choice?: string })[]
  ballot?: Ballot
  history: Step[]
}

const filled = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && value !== false && !(Array.isArray(value) && !value.length)

/** Questions without an answer, or said not to apply without a reason. */
export function unanswered(questions: string[], answers: Record<string, Answer>): string[] {
  return questions.filter((one) => {
    const answer = answers[one]
    return !answer || (answer.na ? !answer.reason?.trim() : !filled(answer.value))
  })
}

/** Required fields that are still empty; answers count only when they are complete. */
export function lacking(required: string[], fields: FormField[], data: FormData): string[] {
  return required.filter((id) => {
    const field = fields.find((one) => one.id === id)
    if (field?.type !== 'answers') return !filled(data[id])
    return unanswered((data[field.of ?? ''] as string[] | undefined) ?? [], (data[id] as Record<string, Answer> | undefined) ?? {}).length > 0
  })
}

/** The states in the order in which they are first come by from the beginning; ends last. */
export function inOrder(process: Process): State[] {
  const order: string[] = []
  const queue = [process.first]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (order.includes(id)) continue
    order.push(id)
    for (const move of process.moves) if (move.from.includes(id)) for (const next of [move.to, move.passed, move.failed]) if (next) queue.push(next)
  }
  const rank = (one: State): number => (one.final ? 1000 : 0) + (order.includes(one.id) ? order.indexOf(one.id) : 500)
  return [...process.states].sort((a, b) => rank(a) - rank(b))
}

/** What it is about, in its own words. */
export function titleOf(one: Instance): string {
  const title = one.data['title'] ?? one.data['company']
  return typeof title === 'string' && title ? title : one.subject || one.id
}
