// SPDX-License-Identifier: GPL-3.0-or-later
// What an alliance's papers can hold: every fact with its question, every sheet with its columns.
import { readItems } from '@/api/calls'
import type { Kinds } from '@/api/kinds'
import { factCatalogue, type FactInfo } from '@/data/facts'
import type { Words } from '@/i18n'

export interface Catalogue {
  facts: Map<string, FactInfo>
  groups: Map<string, Words>
  sheets: Map<string, Kinds['Sheet']>
}

/** The program names columns in one lower-case word in English. */
export function humanised(id: string): string {
  const text = id.replace(/_zh$/, ' (Chinese)').replace(/_en$/, ' (English)').replace(/_/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
const named = <T extends { name: Words }>(one: T): T => ({ ...one, name: { ...one.name, en: humanised(one.name.en ?? '') } })

export function catalogueOf(facts: Map<string, FactInfo>, sheets: Kinds['Sheet'][]): Catalogue {
  return {
    facts: new Map([...facts].map(([id, one]) => [id, named(one)])),
    groups: new Map([...facts.values()].map((one) => [one.group, one.groupName])),
    sheets: new Map(sheets.map((one) => [one.id, { ...named(one), columns: one.columns.map(named) }])),
  }
}

let kept: Promise<Catalogue> | undefined

/** It does not change while the server runs; one that failed is asked for again. */
export function readCatalogue(): Promise<Catalogue> {
  kept ??= Promise.all([factCatalogue(), readItems<Kinds['Sheet']>('/api/v1/catalogue/sheets')]).then(
    ([facts, sheets]) => catalogueOf(facts, sheets),
    (thrown: unknown) => {
      kept = undefined
      throw thrown
    },
  )
  return kept
}
