// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, expect, it } from 'vitest'
import type { FactInfo } from '@/data/facts'
import { language } from '@/i18n'
import { catalogueOf } from './catalogue'
import { cellWords, fieldsOf, inputOf, isPlain, withCell } from './cells'

const facts = [
  { id: 'charter.exists', group: 'charter', groupName: {}, name: { zh: '章程', en: 'charter' }, type: 'boolean' },
  { id: 'alliance.kind', group: 'alliance', groupName: {}, name: { zh: '类型', en: 'kind' }, type: 'choice', choices: { pool: { zh: '专利池', en: 'pool' } } },
] as FactInfo[]
const columns = ['id', 'note'].map((id) => ({ id, name: { zh: id, en: id }, required: id === 'id' }))
const catalogue = catalogueOf(new Map(facts.map((one) => [one.id, one])), [{ id: 'members', name: { zh: '成员', en: 'members' }, key: 'id', columns }])

it('asks of a fact what the catalogue says, then where it is from', () => {
  const fields = fieldsOf(catalogue, 'facts', 'charter.exists', {})
  expect(fields.map((one) => one.id)).toEqual(['value', 'source', 'confidence', 'as_of', 'note'])
  expect(fields[0]?.kind).toBe('yes_no')
})
it('fills in each kind of fact in its own way', () => {
  expect(inputOf(facts[1])).toEqual({ kind: 'choice', choices: ['pool'], names: { pool: { zh: '专利池', en: 'pool' } } })
  expect((['boolean', 'text', 'date', 'money'] as const).map((type) => inputOf({ ...facts[0]!, type }).kind)).toEqual(['yes_no', 'words', 'text', 'text'])
  expect(inputOf(undefined)).toEqual({ kind: 'text', choices: [] })
})
it('keeps columns that the catalogue does not know', () => {
  expect(fieldsOf(catalogue, 'members', 'M1', { id: 'M1', strange: 'x' }).map((one) => one.id)).toEqual(['id', 'note', 'source', 'confidence', 'as_of', 'strange'])
})
it('takes an emptied cell out', () => {
  expect(withCell({ a: '1', b: '2' }, 'a', '')).toEqual({ b: '2' })
  expect(withCell({}, 'name', { zh: '', en: 'x' })).toEqual({ name: { zh: '', en: 'x' } })
})
it('knows what a line of text can hold', () => {
  expect(isPlain({ zh: 'a' })).toBe(true)
  expect(isPlain({ JD: '1/2' })).toBe(false)
})
it('tells what was chosen in words of the reader\'s language', () => {
  language.value = 'zh'
  const words = (fact: FactInfo | undefined, cell: Parameters<typeof cellWords>[1]): string => cellWords({ id: 'value', ...inputOf(fact) }, cell)
  expect([words(facts[0], 'yes'), words(facts[0], false), words(facts[1], 'pool'), words(facts[1], ['pool', '其他'])]).toEqual(['是', '否', '专利池', '专利池; 其他'])
  expect(words(undefined, 'yes')).toBe('yes') // a text that nobody offered stays as it is
})
afterEach(() => (language.value = 'en'))
