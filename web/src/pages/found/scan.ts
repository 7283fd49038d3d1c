// SPDX-License-Identifier: GPL-3.0-or-later
// What the scan of a document found, and the records that a confirmed finding becomes.
import type { Words } from '@/i18n'

export interface Hit {
  id: string
  name: Words
  place: { line?: number; page?: number; number?: string; headings?: string[] }
  quotation: string
  certainty: 'sure' | 'likely' | 'not_understood'
  reason: string
  reads?: string
  bearer?: string
  fact?: string
  value?: unknown
}
export interface Scan {
  file: string
  findings: Hit[]
  contradictions: { fact: string; findings: string[] }[]
  lacking: { clause: string; document: string; title: Words; nodes: string[] }[]
  paragraphs: number
  untouched: number
}
export interface FactRecord {
  key: string
  body: { value?: unknown; source?: string; note?: unknown }
  version: number
}
export interface SourceRecord {
  key: string
  body: { title?: Words | string; ref?: string }
  version: number
}
export interface Change {
  sheet: string
  key: string
  body: Record<string, unknown>
  version: number
}

/** Bytes as the server reads them: base64 with - and _, without padding. */
export function base64url(bytes: Uint8Array): string {
  let binary = ''
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

export const placeOf = (hit: Hit): string => [hit.place.number, ...(hit.place.headings ?? [])].filter(Boolean).join(' · ') || String(hit.place.page ?? hit.place.line ?? '')

/** Others that say something else on the same fact: only one of them can be right. */
export function against(scan: Scan, hit: Hit): string[] {
  return scan.contradictions.find((one) => one.findings.includes(hit.id))?.findings.filter((one) => one !== hit.id) ?? []
}

/** The source whose reference ends in the file's name; a new one if the case lists none. */
export function sourceFor(file: string, sources: SourceRecord[]): { key: string; isNew: boolean } {
  const known = sources.find((one) => one.body.ref?.endsWith(file))
  if (known) return { key: known.key, isNew: false }
  const stem = file.replace(/\.[^.]*$/, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'document'
  let key = stem
  for (let i = 2; sources.some((one) => one.key === key); ++i) key = `${stem}-${i}`
  return { key, isNew: true }
}

/** What confirming a finding writes, all at once or not at all. */
export function changesFor(scan: Scan, hit: Hit, facts: FactRecord[], sources: SourceRecord[]): Change[] {
  const { key, isNew } = sourceFor(scan.file, sources)
  const source: Change[] = isNew ? [{ sheet: 'sources', key, body: { title: scan.file, ref: scan.file, kind: 'record' }, version: 0 }] : []
  const note = `${scan.file}, ${placeOf(hit)}: ${hit.quotation}`
  const fact = { sheet: 'facts', key: hit.fact ?? '', body: { value: hit.value, source: key, confidence: 'verified', note }, version: facts.find((one) => one.key === hit.fact)?.version ?? 0 }
  return [...source, fact]
}
