// SPDX-License-Identifier: GPL-3.0-or-later
import { beforeEach, describe, expect, it } from 'vitest'
import { language } from '@/i18n'
import { cellText } from './records'

describe('a cell as text', () => {
  beforeEach(() => (language.value = 'en'))
  it('says words in the language of the reader, and all of a list', () => {
    expect(cellText({ zh: '水泵', en: 'pumps' })).toBe('pumps')
    expect(cellText(['a', 'b'])).toBe('a; b')
    expect(cellText({ JD: '1/2', DA: '3/10' })).toBe('JD 1/2; DA 3/10')
    expect(cellText(null)).toBe('')
  })
})
