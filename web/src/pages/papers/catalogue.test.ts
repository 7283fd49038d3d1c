// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import { parseCatalogue, readCatalogue } from './catalogue'

describe('the catalogue', () => {
  it('reads names, questions and kinds', () => {
    const got = parseCatalogue({
      properties: {
        charter: {
          title: 'Charter · 联盟章程',
          properties: {
            source: { $ref: '#/$defs/source' },
            exists: { title: 'charter · 章程', description: 'Is there one?  有没有？', anyOf: [{ $ref: '#/$defs/yes_no' }, {}] },
          },
        },
        tables: { properties: { flows: { title: '资金流', items: { required: ['date'], properties: { date: { title: '日期' }, in_pool_since: {} } } } } },
      },
    })
    expect(got.facts.get('charter.exists')).toEqual({
      id: 'charter.exists', group: 'charter', name: { en: 'Charter', zh: '章程' }, asks: { en: 'Is there one?', zh: '有没有？' }, kind: 'yes_no', choices: ['yes', 'no'],
    })
    expect(got.sheets.get('flows')?.columns).toEqual([
      { id: 'date', name: { en: 'Date', zh: '日期' }, required: true },
      { id: 'in_pool_since', name: { en: 'In pool since', zh: 'in_pool_since' }, required: false },
    ])
  })
  it('finds in the real schema what pages rest on', async () => {
    const got = await readCatalogue()
    expect(got.facts.size).toBeGreaterThan(200)
    expect(got.groups.get('charter')).toEqual({ en: 'Charter', zh: '联盟章程' })
    expect(got.facts.get('alliance.jurisdiction')?.kind).toBe('choices')
    expect(got.sheets.get('members')?.columns[0]?.id).toBe('id')
  })
})
