// SPDX-License-Identifier: GPL-3.0-or-later
// Processes and what is being decided, as the server gives them; and what a form of one still lacks.
import type { Kinds } from '@/api/kinds'
import type { Cell } from './records'

export type FormField = Kinds['FormField']
export type Form = Kinds['Form']
export type State = Kinds['State']
export type Move = Kinds['Move']
export type Process = Kinds['Process']
export interface Answer {
  value?: Cell
  note?: string
  evidence?: string[]
  na?: boolean
  reason?: string
}
export type FormData = Record<string, unknown>
export type Workflow = Kinds['Workflow']
export type Ballot = Kinds['Ballot']
export type Step = Kinds['Step']
export type WorkflowWhole = Kinds['WorkflowWhole']

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
export function titleOf(one: Workflow): string {
  const title = one.data['title'] ?? one.data['company']
  return typeof title === 'string' && title ? title : one.subject || one.id
}

/** "Self-check: 2026, spring · being answered", for a line of a list. */
export const lineOf = (one: Workflow, t: (key: string, places: Record<string, string>) => string): string =>
  `${t('workflows.headline', { process: one.process_name, title: titleOf(one) })} · ${one.state_name}`
