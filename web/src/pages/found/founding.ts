// SPDX-License-Identifier: GPL-3.0-or-later
// What the founding form holds, and the case that it becomes.
import { aimsNow, type Aims } from './aims'

export type Level = 'upstream' | 'hub' | 'downstream'
export const kLevels: Level[] = ['upstream', 'hub', 'downstream']

export interface Founder {
  name: string
  levels: Level[]
  markets: string
  patents: 'yes' | 'no' | ''
  threatened: 'yes' | 'no' | ''
}
export interface Founding {
  zh: string
  en: string
  id: string
  industry: string
  region: string
  founders: Founder[]
}

export const noFounder = (): Founder => ({ name: '', levels: [], markets: '', patents: '', threatened: '' })
export const nothing = (): Founding => ({ zh: '', en: '', id: '', industry: '', region: '', founders: [noFounder()] })

export const named = (form: Founding): Founder[] => form.founders.filter((one) => one.name.trim())
export const marketsOf = (one: Founder): string[] => one.markets.split(/[;；,，、]/).map((each) => each.trim()).filter(Boolean)

/** The short name in addresses: from the English name, or the year and a few letters that nobody has yet. */
export function suggestId(form: Founding, year: number, random: () => number = Math.random): string {
  const slug = form.en.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40)
  if (slug.length > 2) return slug
  const letters = Array.from({ length: 5 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[Math.floor(random() * 31)]).join('')
  return `alliance-${year}-${letters}`
}
export const idIsSound = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$/.test(id)

/** What is empty is left out: nobody said. */
const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && !value.length)))

export function caseOf(form: Founding, aims: Aims): Record<string, unknown> {
  const [zh, en] = [form.zh.trim(), form.en.trim()]
  const rows = named(form).map((one, i) => {
    const name = one.name.trim()
    return given({
      id: `M${i + 1}`,
      [/[\u3400-\u9fff]/.test(name) ? 'name_zh' : 'name_en']: name,
      levels: one.levels.join(';'),
      markets: marketsOf(one).join(';'),
      threatened: one.threatened,
      patents: one.patents === 'yes' ? '>=1' : one.patents === 'no' ? '0' : '',
    })
  })
  return {
    hanse: '1',
    alliance: given({ id: form.id, name: zh && en ? { zh, en } : zh || en, industry: form.industry.trim(), region: form.region.trim() }),
    objectives: given({ declared: Object.fromEntries(aimsNow(aims).map((one) => [one, `${aims.now[one]}%`])), later: aims.later }),
    ...(rows.length ? { tables: { members: rows } } : {}),
  }
}

/** As the calculation `architecture_check` reads members. */
export function profiles(form: Founding): Record<string, unknown>[] {
  const kLetters: Record<Level, string> = { upstream: 'U', hub: 'H', downstream: 'D' }
  return named(form).map((one) =>
    given({
      level: one.levels.map((each) => kLetters[each]).join(''),
      markets: marketsOf(one),
      patents: one.patents === 'yes' ? 1 : one.patents === 'no' ? 0 : undefined,
      threatened: one.threatened === '' ? undefined : one.threatened === 'yes',
    }),
  )
}
