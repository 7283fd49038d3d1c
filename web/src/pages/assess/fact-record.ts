// SPDX-License-Identifier: GPL-3.0-or-later
// A fact as it is kept: a record of the sheet `facts`, read and written with the version that was seen.
import { readItems, send } from '@/api/calls'
import type { Kinds } from '@/api/kinds'
import type { Words } from '@/i18n'

export type FactValue = string | string[] | Words
export interface FactBody {
  value?: FactValue
  source?: string
  as_of?: string
  confidence?: string
  note?: string
  [more: string]: unknown
}
export interface FactRecord {
  body: FactBody
  version: number // 0: there is none yet
}
/** Somebody looked, and it is not known (docs/case-file.md). */
export const kUnknown = '?'

const path = (alliance: string, fact: string): string => `/api/v1/alliances/${alliance}/records/facts/${encodeURIComponent(fact)}`

/** Read from the list of facts: a fact that nobody has stated yet is no mistake, and should not look like one. */
export async function readFact(alliance: string, fact: string): Promise<FactRecord> {
  const found = (await readItems<FactRecord & { key: string }>(`/api/v1/alliances/${alliance}/records?sheet=facts&count=1000`)).find((one) => one.key === fact)
  return { body: found?.body ?? {}, version: found?.version ?? 0 }
}

/** @returns the number of the version it became. */
export async function writeFact(alliance: string, fact: string, body: FactBody, seen: number, reason: string): Promise<number> {
  return (await send<Kinds['Changed']>('PUT', path(alliance, fact), { body, reason }, seen)).version.number
}

export const undoVersion = (alliance: string, version: number): Promise<unknown> => send('POST', `/api/v1/alliances/${alliance}/versions/${version}/undo`, {})

/** Only what says something is written. */
export function trimmed(body: FactBody): FactBody {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)))
}

export function isAnswer(value: FactValue | undefined): boolean {
  if (value === undefined || value === '' || value === kUnknown) return false
  return Array.isArray(value) ? value.length > 0 : true
}
