// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { cellsThatDiffer } from './differences'

it('names the cells of a changed, a new and a removed record', () => {
  const got = cellsThatDiffer([
    { sheet: 'facts', key: 'a', before: { value: 'no', source: 's' }, after: { value: 'yes', source: 's', note: 'n' } },
    { sheet: 'members', key: 'M9', before: null, after: { id: 'M9' } },
    { sheet: 'members', key: 'M1', before: { id: 'M1' }, after: null },
  ])
  expect(got).toEqual([
    { where: 'facts/a', column: 'value', before: 'no', after: 'yes' },
    { where: 'facts/a', column: 'note', before: '', after: 'n' },
    { where: 'members/M9', column: 'id', before: '', after: 'M9' },
    { where: 'members/M1', column: 'id', before: 'M1', after: '' },
  ])
})
