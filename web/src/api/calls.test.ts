// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, expect, it, vi } from 'vitest'
import { counted, readAll, send } from './calls'

const asked = vi.fn<(path: string, init: RequestInit) => Promise<Response>>()
vi.stubGlobal('fetch', asked)
afterEach(() => asked.mockReset())
const items = (...names: string[]): Response => new Response(JSON.stringify({ items: names.map((id) => ({ id })) }))

it('reads a list to its end, by number or by name', async () => {
  asked.mockResolvedValueOnce(items('a', 'b')).mockResolvedValueOnce(items('c'))
  expect(await readAll('/list', { sheet: 'x' }, 2)).toHaveLength(3)
  asked.mockResolvedValueOnce(items('a', 'b')).mockResolvedValueOnce(items())
  expect(await readAll<{ id: string }>('/people', {}, 2, (one) => one.id)).toHaveLength(2)
  expect(asked.mock.calls.map(([path]) => path)).toEqual(['/list?sheet=x&count=2', '/list?sheet=x&count=2&from=2', '/people?count=2', '/people?count=2&after=b'])
})

it('says of a list that was cut that there are more', () => {
  expect([counted([], 2), counted([1], 2), counted([1, 2], 2)]).toEqual(['0', '1', '2+'])
})

it('names the version that was seen, or that there was none', async () => {
  asked.mockImplementation(() => Promise.resolve(new Response('')))
  for (const version of [undefined, 0, 3]) await send('PUT', '/one', {}, version)
  const told = asked.mock.calls.map(([, init]) => init.headers as Record<string, string>)
  expect(told.map((one) => [one['If-Match'], one['If-None-Match']])).toEqual([[undefined, undefined], [undefined, '*'], ['"v3"', undefined]])
})
