// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { allianceProblem, assessment, current, memberNames, openAlliance } from './alliance'
import { unread } from './inbox'
import { me, type Me } from './session'

const { waiting } = vi.hoisted(() => ({ waiting: new Map<string, (() => void)[]>() })) // what the server is about to say, by alliance

vi.mock('@/api/client', async (original) => ({
  ...(await original<typeof import('@/api/client')>()),
  ask: (call: Promise<unknown>) => call,
  api: {
    GET: (path: string, { params }: { params: { path: { alliance: string } } }) =>
      new Promise((resolve, reject) => {
        const id = params.path.alliance
        const say = (): void => (id === 'gone' ? reject(new Error('no such alliance')) : resolve(served(path, id)))
        waiting.set(id, [...(waiting.get(id) ?? []), say])
      }),
  },
}))

function served(path: string, id: string): unknown {
  if (path.endsWith('/assessment')) return { day: id }
  if (path.endsWith('/records')) return { items: [{ key: 'M1', body: { name_zh: `${id} 的成员` } }] }
  return { id, version: 1, you: { roles: [] } }
}
const says = (id: string): void => waiting.get(id)?.forEach((one) => one())
const person = (id: string): Me => ({ id, grants: [] }) as unknown as Me

beforeEach(() => {
  waiting.clear()
  me.value = person('lin')
})
afterEach(() => (me.value = undefined))

describe('the open alliance', () => {
  it('is the one asked for last, whichever answers last', async () => {
    const [a, b] = [openAlliance('a'), openAlliance('b')]
    says('b')
    await b
    says('a')
    await a
    expect([current.value?.id, assessment.value?.day, memberNames.value.get('M1')?.zh]).toEqual(['b', 'b', 'b 的成员'])
  })
  it('is not troubled by what went wrong with one that was asked for before', async () => {
    const [gone, b] = [openAlliance('gone'), openAlliance('b')]
    says('b')
    await b
    says('gone')
    await gone
    expect(allianceProblem.value).toBeUndefined()
    expect(current.value?.id).toBe('b')
  })
  it('comes as a whole or not at all', async () => {
    const opened = openAlliance('a')
    expect(current.value).toBeUndefined()
    says('a')
    await opened
    expect([current.value?.id, memberNames.value.size]).toEqual(['a', 1])
  })
})

describe('the next person in the same tab', () => {
  it('finds nothing of what the last one was shown', async () => {
    const opened = openAlliance('a')
    says('a')
    await opened
    unread.value = 3
    me.value = undefined
    expect([current.value, assessment.value, memberNames.value.size, unread.value]).toEqual([undefined, undefined, 0, 0])
  })
  it('nor what the server says too late', async () => {
    const opened = openAlliance('a')
    me.value = person('wu')
    says('a')
    await opened
    expect([current.value, assessment.value]).toEqual([undefined, undefined])
  })
  it('but the same person, read anew, keeps it', async () => {
    const opened = openAlliance('a')
    says('a')
    await opened
    me.value = person('lin')
    expect(current.value?.id).toBe('a')
  })
})
