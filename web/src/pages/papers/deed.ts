// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry of the trail says was done, "evidence.added", in words. What is not known here stays as it is.
import { language, t, te } from '@/i18n'

export function deedWords(what: string): string {
  const [of = '', was = ''] = what.split('.')
  if (!te(`deed.of.${of}`) || !te(`deed.was.${was}`)) return what
  return t(`deed.of.${of}`) + (language.value === 'zh' ? '：' : ': ') + t(`deed.was.${was}`)
}
