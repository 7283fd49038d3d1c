// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for the reader, one line for each thing: what is to be done by its day, then what is new to read.
import type { Kinds } from '@/api/kinds'
import type { Process } from '@/pages/papers/workflow'
import { byDue, type Task, type Workflow } from './attention'

export type Waiting = { of: 'task'; task: Task; due: string } | { of: 'flow'; flow: Workflow; due: string } | { of: 'notice'; notice: Kinds['Notice']; flow?: Workflow | undefined; due: string }

export interface Reader {
  person: string
  rolesIn: (alliance: string) => string[]
  memberIn: (alliance: string) => string
}

const kGivenUp = 'withdrawn' // to take it back is always open to who began it: nobody waits for that

/** Is it the reader's turn: does a move that leads on wait for one of their roles, or for them as the one it is about? */
export function isTurnOf(reader: Reader, flow: Workflow, process: Process | undefined): boolean {
  const member = reader.memberIn(flow.alliance)
  const isOwn = flow.started_by === reader.person || (flow.member !== '' && flow.member === member)
  const hands = [...reader.rolesIn(flow.alliance), ...(isOwn ? ['own'] : [])]
  return process?.moves.some((one) => one.to !== kGivenUp && one.from.includes(flow.state) && one.roles.some((role) => hands.includes(role))) ?? false
}

const lastOf = (link: string): string => link.slice(link.lastIndexOf('/') + 1)

/** @param notices  the newest first. Of several that lead to one page the newest stands; none for what is listed above,
 * and with a notice of something under way that thing, for it may have gone on since. */
export function waiting(tasks: Task[], turns: Workflow[], notices: Kinds['Notice'][], flows: Workflow[]): Waiting[] {
  const todo = byDue<Waiting>([
    ...tasks.map((task): Waiting => ({ of: 'task', task, due: task.due })),
    ...turns.map((flow): Waiting => ({ of: 'flow', flow, due: flow.due })),
  ])
  const listed = new Set([...tasks, ...turns].map((one) => one.id))
  const links = new Set<string>()
  const news = notices.filter((one) => !listed.has(lastOf(one.link)) && !links.has(one.link) && links.add(one.link))
  return [...todo, ...news.map((notice): Waiting => ({ of: 'notice', notice, flow: flows.find((one) => one.id === lastOf(notice.link)), due: '' }))]
}
