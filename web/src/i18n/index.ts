// SPDX-License-Identifier: GPL-3.0-or-later
// Chinese and English with one switch. English must have exactly the keys of Chinese: the type says so.
import { computed, watch } from 'vue'
import { createI18n } from 'vue-i18n'
import { setApiLanguage } from '@/api/client'
import { en } from './en'
import { zh } from './zh'

export type Language = 'zh' | 'en'

type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }
const english: SameKeys<typeof zh> = en

const kept = localStorage.getItem('hanse.language')
const first: Language = kept === 'zh' || kept === 'en' ? kept : navigator.language.startsWith('zh') ? 'zh' : 'en'

export const i18n = createI18n({
  legacy: false,
  locale: first as string,
  fallbackLocale: false as const,
  messages: { zh, en: english } as Record<string, typeof zh>,
})

export const language = computed<Language>({
  get: () => i18n.global.locale.value as Language,
  set: (value) => {
    i18n.global.locale.value = value
  },
})

watch(
  language,
  (value) => {
    localStorage.setItem('hanse.language', value)
    document.documentElement.lang = value === 'zh' ? 'zh-CN' : 'en'
    setApiLanguage(value)
  },
  { immediate: true },
)

/** A text of the server that stands in both languages. */
export interface Words {
  zh?: string | null
  en?: string | null
}

/** It in the reader's language; in the other one if that is all there is. */
export function say(words: Words | string | null | undefined): string {
  if (!words) return ''
  if (typeof words === 'string') return words
  const [mine, other] = language.value === 'zh' ? [words.zh, words.en] : [words.en, words.zh]
  return mine || other || ''
}

/** Of what comes as one text or as several: all of them. */
export function sayAll(words: Words | Words[] | null | undefined): string {
  return (Array.isArray(words) ? words : [words]).map(say).filter(Boolean).join(' ')
}

/** For use outside of templates. */
export const { t, te } = i18n.global
