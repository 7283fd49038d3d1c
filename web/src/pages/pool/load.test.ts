// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { current, type Alliance } from '@/stores/alliance'
import { me, type Me } from '@/stores/session'
import { readPortfolio } from './load'

let asked: string[] = []
beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path.includes('/tools/') ? 'register' : 'records')
    return Promise.resolve(new Response(JSON.stringify(path.includes('/tools/') ? [] : { items: [], total: 0 }), { headers: { 'Content-Type': 'application/json' } }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function look(version: number, you: Partial<Alliance['you']> = {}): Promise<string[]> {
  asked = []
  current.value = { id: 'a', version, you: { roles: ['secretariat'], register: false, writes: [], writes_own: [], ...you } } as unknown as Alliance
  await readPortfolio(current.value)
  return [...asked]
}

it('reads once, and again when something changed', async () => {
  expect(await look(1)).toEqual(['records'])
  expect(await look(1)).toEqual([])
  expect(await look(2)).toEqual(['records'])
  me.value = { id: 'somebody else', grants: [] } as unknown as Me
  expect(await look(2)).toEqual(['records'])
})
it('asks the register only where there is one to be read', async () => {
  expect(await look(3, { register: true })).toEqual(['records', 'register'])
  await look(4, { roles: [] })
  expect((await readPortfolio(current.value as Alliance)).register).toBe('closed')
})
it('asks again after it failed', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no line')))
  await expect(look(5)).rejects.toThrow('no line')
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ items: [], total: 0 }))))
  expect((await readPortfolio(current.value as Alliance)).pooled).toEqual([])
})
