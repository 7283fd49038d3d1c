// SPDX-License-Identifier: GPL-3.0-or-later
// A file of patents on its way into the register: as the server takes it, and the server's report as rows.
import type { Kinds } from '@/api/kinds'

/** A name that the server takes: letters, digits and . - _ only; the ending says nothing but is kept for people. */
export function plainFileName(name: string): string {
  const dot = name.lastIndexOf('.')
  const clean = (text: string): string => text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|-+$/g, '')
  const ending = dot > 0 ? clean(name.slice(dot + 1)) : ''
  const stem = clean(dot > 0 ? name.slice(0, dot) : name) || 'patents'
  return (ending ? `${stem.slice(0, 80)}.${ending}` : stem.slice(0, 80)).slice(0, 100)
}

/** Bytes as base64url, in pieces that the engine's stack can bear. */
export function base64url(bytes: Uint8Array): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 0x8000) out += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(out).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

export async function asInput(file: File, options: Record<string, unknown> = {}, format?: string): Promise<Kinds['ToolWish']> {
  const base64 = base64url(new Uint8Array(await file.arrayBuffer()))
  return { options, files: { FILE: { name: plainFileName(file.name), base64 } }, ...(format ? { format } : {}) }
}

export interface Batch {
  batch: number
  kind: string
  state: string // done, undone, …
  begun: string
  ended?: string
  who: string
  file: string
  format: string
  items: number
  added: number
  changed: number
  merged: number
  same: number
  refused: number
  not_understood: number
}

/** One thing in the file that was refused or not understood, and where. */
export interface Remark {
  row: string
  column: string
  words: string
}
export interface Report {
  remarks: Remark[]
  unread: string // columns that were left out, as the server says it
}

/** The report in words of patents-import and patents-read: "  file.csv:4:3: not a day: …". */
export function parseReport(text: string): Report {
  const out: Report = { remarks: [], unread: '' }
  for (const line of text.split('\n')) {
    const remark = /^ {2}[^\s:]+\.?[^\s:]*:(\d+)(?::(\d+))?: (.+)$/.exec(line)
    const unread = /^ {2}(?:columns not read: |未读取的列：)(.+)$/.exec(line)
    if (remark) out.remarks.push({ row: remark[1] ?? '', column: remark[2] ?? '', words: remark[3] ?? '' })
    else if (unread) out.unread = unread[1] ?? ''
  }
  return out
}

export interface Read {
  number?: string
  application?: string
  application_date?: string
  publication_date?: string
  titles?: { language?: string; text: string }[]
  applicants?: { name: string }[]
  status_words?: string
  status?: string
  place: string
}

/** What patents-read gives: a record a line. */
export function parseRecords(text: string): Read[] {
  return text.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Read)
}

/** A record that the register cannot take, for it has no number of any kind. */
export const isRefused = (one: Read): boolean => !one.number && !one.application

/** The row of the file that a record stands in. */
export const rowOf = (one: Read): string => /:(\d+)(?::\d+)?$/.exec(one.place)?.[1] ?? ''

/** Headings that the server recognises by themselves, and one row to show how they are filled in. */
export const kTemplate = {
  zh: [
    ['公开号', '申请号', '申请日', '公开日', '名称', '摘要', '权利要求', '申请人', '当前权利人', 'IPC', '法律状态', '同族'],
    ['CN110083831A', 'CN201910302430.1', '2019-04-16', '2019-08-02', '（示例，请删去本行）', '', '', '武汉大学', '', 'G06F17/27', '实质审查', ''],
  ],
  en: [
    ['publication number', 'application number', 'application date', 'publication date', 'title', 'abstract', 'first claim', 'applicant', 'owner', 'ipc', 'status', 'family members'],
    ['CN110083831A', 'CN201910302430.1', '2019-04-16', '2019-08-02', '(an example: delete this row)', '', '', 'Wuhan University', '', 'G06F17/27', 'Pending', ''],
  ],
}
