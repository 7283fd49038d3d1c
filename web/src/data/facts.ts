// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of facts: what may be known of an alliance, and in which words it is asked. Fetched when first needed.
import { askRaw } from '@/api/client'
import type { Words } from '@/i18n'

export interface FactInfo {
  id: string
  group: string
  groupName: Words
  name: Words
  type: 'boolean' | 'choice' | 'choices' | 'number' | 'money' | 'date' | 'text'
  unit?: string // '' for none
  choices?: Record<string, Words>
  asks?: Words
  help?: Words
  derived?: boolean // follows from tables of the case as well
}

interface Listed extends Omit<FactInfo, 'groupName' | 'choices'> {
  group_name: Words
  choices: { id: string; name: Words }[]
}
let asked: Promise<Map<string, FactInfo>> | undefined

async function read(): Promise<Map<string, FactInfo>> {
  const { items } = (await (await askRaw('/api/v1/catalogue/facts')).json()) as { items: Listed[] }
  return new Map(items.map(({ choices, group_name: groupName, ...one }) => [one.id, { ...one, groupName, choices: Object.fromEntries(choices.map((each) => [each.id, each.name])) }]))
}

/** It does not change while the server runs; one that failed is asked for again. */
export function factCatalogue(): Promise<Map<string, FactInfo>> {
  asked ??= read().catch((thrown: unknown) => {
    asked = undefined
    throw thrown
  })
  return asked
}
