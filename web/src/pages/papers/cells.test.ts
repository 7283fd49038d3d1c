// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { parseCatalogue } from './catalogue'
import { fieldsOf, isPlain, withCell } from './cells'

const catalogue = parseCatalogue({
  properties: {
    charter: { title: 'Charter · 章程', properties: { exists: { title: 'charter · 章程', anyOf: [{ $ref: '#/$defs/yes_no' }] } } },
    tables: { properties: { members: { items: { required: ['id'], properties: { id: { title: '编号' }, note: { title: '备注' } } } } } },
  },
})

it('asks of a fact what the catalogue says, then where it is from', () => {
  const fields = fieldsOf(catalogue, 'facts', 'charter.exists', {})
  expect(fields.map((one) => one.id)).toEqual(['value', 'source', 'confidence', 'as_of', 'note'])
  expect(fields[0]?.kind).toBe('yes_no')
})
it('keeps columns that the catalogue does not know', () => {
  expect(fieldsOf(catalogue, 'members', 'M1', { id: 'M1', strange: 'x' }).map((one) => one.id)).toEqual(['id', 'note', 'strange'])
})
it('takes an emptied cell out', () => {
  expect(withCell({ a: '1', b: '2' }, 'a', '')).toEqual({ b: '2' })
  expect(withCell({}, 'name', { zh: '', en: 'x' })).toEqual({ name: { zh: '', en: 'x' } })
})
it('knows what a line of text can hold', () => {
  expect(isPlain({ zh: 'a' })).toBe(true)
  expect(isPlain({ JD: '1/2' })).toBe(false)
})
