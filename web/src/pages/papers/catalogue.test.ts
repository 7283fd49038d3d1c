// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, expect, it, vi } from 'vitest'
import { readCatalogue } from './catalogue'

afterEach(() => vi.unstubAllGlobals())
const facts = [
  { id: 'charter.exists', group: 'charter', group_name: { zh: '联盟章程', en: 'Charter' }, type: 'boolean', choices: [], name: { zh: '章程', en: 'charter' }, asks: { zh: '有没有？', en: 'Is there one?' } },
  { id: 'alliance.kind', group: 'alliance', group_name: { zh: '联盟概况', en: 'Alliance' }, type: 'choice', choices: [{ id: 'pool', name: { zh: '专利池', en: 'pool' } }], name: { zh: '类型', en: 'kind' } },
]
const sheets = [{ id: 'flows', name: { zh: '资金流', en: 'flows' }, key: '', columns: [{ id: 'in_pool_since', name: { zh: '入池日', en: 'in_pool_since' }, required: true }] }]

it('puts facts and sheets together, after an answer that did not come too', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  await expect(readCatalogue()).rejects.toThrow('offline')
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(new Response(JSON.stringify({ items: path.endsWith('/facts') ? facts : sheets }))))
  const got = await readCatalogue()
  expect([...got.groups]).toEqual([['charter', { zh: '联盟章程', en: 'Charter' }], ['alliance', { zh: '联盟概况', en: 'Alliance' }]])
  expect(got.facts.get('charter.exists')).toMatchObject({ name: { zh: '章程', en: 'Charter' }, type: 'boolean', asks: { en: 'Is there one?' } })
  expect(got.facts.get('alliance.kind')?.choices).toEqual({ pool: { zh: '专利池', en: 'pool' } })
  expect(got.sheets.get('flows')).toMatchObject({ name: { en: 'Flows' }, columns: [{ name: { zh: '入池日', en: 'In pool since' }, required: true }] })
})
