// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { language } from '@/i18n'
import { deedWords } from './deed'

it('says what was done in both languages, and leaves alone what it does not know', () => {
  language.value = 'en'
  expect(deedWords('evidence.added')).toBe('evidence: added')
  language.value = 'zh'
  expect(deedWords('alliance.founded')).toBe('联盟：成立')
  expect(deedWords('clause-edit.vote')).toBe('clause-edit.vote')
})
