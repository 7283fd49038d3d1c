// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of facts: what may be known of an alliance, and in which words it is asked. Fetched when first needed.
import type { Words } from '@/i18n'

export interface FactInfo {
  id: string
  group: string
  groupName: Words
  name: Words
  type: 'boolean' | 'choice' | 'choices' | 'number' | 'money' | 'date' | 'text'
  unit?: 'ratio' | 'count' | 'months' | 'persons' | 'years'
  choices?: Record<string, Words>
  asks?: Words
  help?: Words
  derived?: boolean // follows from tables of the case as well
}

export async function factCatalogue(): Promise<Map<string, FactInfo>> {
  const { default: all } = await import('virtual:facts')
  return new Map(all.map((one) => [one.id, one]))
}
