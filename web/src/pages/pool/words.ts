// SPDX-License-Identifier: GPL-3.0-or-later
// Words about rights that several pages say.
import { language, t } from '@/i18n'
import { memberName } from '@/stores/open-alliance'
import type { Deadline, Right } from './rights'

export const joined = (words: string[]): string => words.join(language.value === 'zh' ? '、' : ', ')

export const ownerWords = (one: Right): string => joined(one.owners.map(memberName))

export const dueWords = (one: Deadline | undefined): string => (one ? `${one.due} ${t(`due.${one.what}`)}` : '')
