// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { base64url, isRefused, parseRecords, parseReport, plainFileName, rowOf } from './patent-file'

it('gives every file a name that the server takes', () => {
  for (const [name, plain] of [['tracks.xlsx', 'tracks.xlsx'], ['专利 2026.xlsx', '2026.xlsx'], ['专利.csv', 'patents.csv'], ['.hidden', 'hidden'], ['a b.CSV', 'a-b.CSV'], ['-x.csv', 'x.csv']])
    expect(plainFileName(name ?? '')).toBe(plain)
})

it('writes bytes as base64url', () => {
  expect(base64url(new Uint8Array([251, 255, 254]))).toBe('-__-')
  expect(base64url(new Uint8Array(100_000)).length).toBe(133_334)
})

it('reads the report of the server in both languages', () => {
  const zh = parseReport('bad.csv（common）第 2 批：读取 3 条\n  bad.csv:3: 既没有公开号也没有申请号\n  bad.csv:4:3: 不是日期：“20210230”（应如 2019-08-02）\n  未读取的列：备注\n试运行：未作任何改动。\n')
  expect(zh.remarks).toEqual([{ row: '3', column: '', words: '既没有公开号也没有申请号' }, { row: '4', column: '3', words: '不是日期：“20210230”（应如 2019-08-02）' }])
  expect(zh.unread).toBe('备注')
  expect(parseReport('  columns not read: a, b\n  all of them: hanse patents batches 2\n')).toEqual({ remarks: [], unread: 'a, b' })
})

it('reads records and knows which cannot be entered', () => {
  const [one, two] = parseRecords('{"number":"CN1A","place":"bad.csv:2"}\n{"titles":[],"place":"bad.csv:3"}\n')
  expect([one && isRefused(one), two && isRefused(two), two && rowOf(two)]).toEqual([false, true, '3'])
})
