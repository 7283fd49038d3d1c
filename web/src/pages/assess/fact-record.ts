// SPDX-License-Identifier: GPL-3.0-or-later
// A fact as it is kept: a record of the sheet `facts`, read and written with the version that was seen.
import { askRaw } from '@/api/client'
import { Problem } from '@/api/problem'
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
export const kConfidences = ['verified', 'measured', 'self_reported', 'judged', 'memory', 'seed'] as const
/** Somebody looked, and it is not known (docs/case-file.md). */
export const kUnknown = '?'

const path = (alliance: string, fact: string): string => `/api/v1/alliances/${alliance}/records/facts/${encodeURIComponent(fact)}`

export async function readFact(alliance: string, fact: string): Promise<FactRecord> {
  try {
    const record = (await (await askRaw(path(alliance, fact))).json()) as { body: FactBody; version: number }
    return { body: record.body, version: record.version }
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 404) return { body: {}, version: 0 }
    throw thrown
  }
}

/** @returns the number of the version it became. */
export async function writeFact(alliance: string, fact: string, body: FactBody, seen: number, reason: string): Promise<number> {
  const answer = await askRaw(path(alliance, fact), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...(seen ? { 'If-Match': `"v${seen}"` } : { 'If-None-Match': '*' }) },
    body: JSON.stringify({ body, reason }),
  })
  return ((await answer.json()) as { version: { number: number } }).version.number
}

export async function undoVersion(alliance: string, version: number): Promise<void> {
  await askRaw(`/api/v1/alliances/${alliance}/versions/${version}/undo`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })
}

/** Only what says something is written. */
export function trimmed(body: FactBody): FactBody {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)))
}

export function isAnswer(value: FactValue | undefined): boolean {
  if (value === undefined || value === '' || value === kUnknown) return false
  return Array.isArray(value) ? value.length > 0 : true
}
