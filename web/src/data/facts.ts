// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of facts: what may be known of an alliance, and in which words it is asked. Fetched when first needed.
import { readItems } from '@/api/calls'
import type { Kinds } from '@/api/kinds'
import type { Words } from '@/i18n'

export const kConfidences = ['verified', 'measured', 'self_reported', 'judged', 'memory', 'seed'] as const

export interface FactInfo {
  id: string
  group: string
  groupName: Words
  name: Words
  type: Kinds['FactDefinition']['type']
  unit?: string // '' for none
  choices?: Record<string, Words>
  asks?: Words
  help?: Words
  derived?: boolean // follows from tables of the case as well
}

let asked: Promise<Map<string, FactInfo>> | undefined

async function readFacts(): Promise<Map<string, FactInfo>> {
  const items = await readItems<Kinds['FactDefinition']>('/api/v1/catalogue/facts')
  return new Map(items.map(({ choices, group_name: groupName, ...one }) => [one.id, { ...one, groupName, choices: Object.fromEntries(choices.map((each) => [each.id, each.name])) }]))
}

/** It does not change while the server runs; one that failed is asked for again. */
export function factCatalogue(): Promise<Map<string, FactInfo>> {
  asked ??= readFacts().catch((thrown: unknown) => {
    asked = undefined
    throw thrown
  })
  return asked
}
