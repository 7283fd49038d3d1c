// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import type { Kinds } from '@/api/kinds'
import type { Process } from '@/pages/papers/workflow'
import type { Task, Workflow } from './attention'
import { isTurnOf, waiting, type Waiting } from './waiting'

const flow = (id: string, state: string, due = '', more = {}) => ({ id, state, due, alliance: 'pumps', member: '', started_by: 'somebody', ...more }) as Workflow
const process = {
  moves: [
    { from: ['sent'], to: 'submitted', roles: ['secretariat', 'lead'] },
    { from: ['sent', 'submitted'], to: 'withdrawn', roles: ['bureau', 'own'] },
    { from: ['incomplete'], to: 'submitted', roles: ['own'] },
    { from: ['voting'], passed: 'frozen', roles: ['member-admin'] },
  ],
} as unknown as Process
const reader = (role: string, member = '') => ({ person: 'me', rolesIn: () => [role], memberIn: () => member })

describe('whose turn it is', () => {
  it('is of who can make a move that leads on', () => {
    expect(isTurnOf(reader('secretariat'), flow('a', 'sent'), process)).toBe(true)
    expect(isTurnOf(reader('secretariat'), flow('a', 'submitted'), process)).toBe(false)
    expect(isTurnOf(reader('member-admin'), flow('a', 'voting'), process)).toBe(true)
    expect(isTurnOf(reader('secretariat'), flow('a', 'sent'), undefined)).toBe(false)
  })
  it('is not of who could only take it back', () => expect(isTurnOf(reader('bureau'), flow('a', 'sent'), process)).toBe(false))
  it('is of who it is about', () => {
    expect(isTurnOf(reader('public'), flow('a', 'incomplete', '', { started_by: 'me' }), process)).toBe(true)
    expect(isTurnOf(reader('member-reader', 'M1'), flow('a', 'incomplete', '', { member: 'M1' }), process)).toBe(true)
    expect(isTurnOf(reader('member-reader', 'M2'), flow('a', 'incomplete', '', { member: 'M1' }), process)).toBe(false)
    expect(isTurnOf(reader('member-reader', ''), flow('a', 'incomplete'), process)).toBe(false)
  })
})

it('puts what is to be done by its day before what is new, each thing once', () => {
  const task = { id: 't-1', due: '2026-11-28' } as Task
  const [turn, done] = [flow('w-1', 'sent', '2026-11-25'), flow('w-2', 'submitted', '2026-12-13')]
  const notice = (id: string, link: string) => ({ id, link }) as Kinds['Notice']
  const news = [notice('n5', '/workflows/w-1'), notice('n4', '/workflows/w-2'), notice('n3', '/alliances/pumps/tasks/t-1'), notice('n2', '/workflows/w-2'), notice('n1', '/alliances/pumps/flows')]
  const name = (one: Waiting): string => (one.of === 'task' ? one.task.id : one.of === 'flow' ? one.flow.id : one.notice.id)
  const list = waiting([task], [turn], news, [turn, done])
  expect(list.map(name)).toEqual(['w-1', 't-1', 'n4', 'n1'])
  expect(list.map((one) => one.of === 'notice' && one.flow?.state)).toEqual([false, false, 'submitted', undefined])
})
