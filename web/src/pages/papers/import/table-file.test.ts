// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { asTable, decode, locate, mergeRows, parseCsv } from './table-file'

it('reads UTF-8 and GB18030', () => {
  expect(decode(new TextEncoder().encode('编号').buffer as ArrayBuffer)).toBe('编号')
  expect(decode(new Uint8Array([0xb1, 0xe0, 0xba, 0xc5]).buffer)).toBe('编号')
})

it('parses quotes, line ends, tabs and empty lines', () => {
  expect(parseCsv('a,b\r\n"x,\ny","say ""hi"""\r\n\r\n1,\r\n')).toEqual([['a', 'b'], ['x,\ny', 'say "hi"'], ['1', '']])
  expect(parseCsv('a\tb\n1,5\t2')).toEqual([['a', 'b'], ['1,5', '2']])
  expect(asTable('\uFEFFid,name\nM1,\nM2,B\n')).toEqual({ headings: ['id', 'name'], rows: [{ id: 'M1' }, { id: 'M2', name: 'B' }] })
})

it('replaces rows by key, adds the others, and removes none', () => {
  const merged = mergeRows('members', [{ id: 'M1' }, { id: 'M2', votes: '2' }], [{ 编号: 'M2', region: '江苏' }, { 编号: 'M3' }])
  expect(merged).toEqual({ rows: [{ id: 'M1' }, { id: 'M2', votes: '2', region: '江苏' }, { 编号: 'M3' }], added: 1, replaced: 1 })
  expect(mergeRows('flows', [{ amount: '1' }], [{ amount: '1' }])).toMatchObject({ added: 1, replaced: 0 })
})

it('finds the cell that a remark speaks of', () => {
  const table = asTable('id,patents\nM1,3\nM2,maybe\n')
  expect(locate('不是数或范围：“maybe”；请写 14', table)).toMatchObject({ row: 3, column: 'patents' })
  expect(locate("the table has no column 'patents'", table)).toMatchObject({ row: 1, column: 'patents' })
  expect(locate('something else', table).row).toBe(0)
})
