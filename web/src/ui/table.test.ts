// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { headingWidth } from './table'

it.each([
  ['the longest word of a heading', 'Patents (number)', false, 24 + 8 * 8],
  ['room for the arrows of what can be sorted', 'Administrator', true, 48 + 13 * 8],
  ['a short Chinese one in one line', '可信度', false, 24 + 3 * 15],
  ['a long Chinese one in two', '每单位协议许可费', true, 48 + 4 * 15],
  ['one of both kinds', '金额（CNY）', false, 24 + 3 * 15],
  ['nothing', '', false, 24],
])('is wide enough for %s', (_, label, sortable, width) => expect(headingWidth(label, sortable)).toBe(width))
