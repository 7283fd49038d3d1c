// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and changing by address, in one line each.
import { askRaw } from './client'

export interface Page<T> {
  items: T[]
  total?: number
}

export async function read<T>(path: string): Promise<T> {
  return (await (await askRaw(path)).json()) as T
}

export async function readItems<T>(path: string): Promise<T[]> {
  return (await read<Page<T>>(path)).items
}

/** Every item of a list that comes in pages of `atOnce`: further ones are asked for by how many there were, or, where
 * a list goes on `after` one, by the name of the last. */
export async function readAll<T>(path: string, parts: Parts, atOnce: number, after?: (last: T) => string): Promise<T[]> {
  const out: T[] = []
  for (;;) {
    const last = out.at(-1)
    const further = after ? { after: last && after(last) } : { from: out.length || undefined }
    const page = await readItems<T>(path + query({ ...parts, count: atOnce, ...further }))
    out.push(...page)
    if (page.length < atOnce) return out
  }
}

/** How many there are of a list that was cut at `most`: "50+" if it may go on. */
export const counted = (list: unknown[], most: number): string => (list.length < most ? String(list.length) : `${most}+`)

/** @param version  what the record was when it was read, 0: there was none; who was quicker makes it a conflict. */
export async function send<T = undefined>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, version?: number): Promise<T> {
  const headers: Record<string, string> = {}
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (version === 0) headers['If-None-Match'] = '*'
  else if (version !== undefined) headers['If-Match'] = `"v${version}"`
  const init: RequestInit = { method, headers }
  if (body !== undefined) init.body = JSON.stringify(body)
  const text = await (await askRaw(path, init)).text()
  return (text ? JSON.parse(text) : undefined) as T
}

type Parts = Record<string, string | number | boolean | undefined>

/** "?a=1&b=2" of what is not empty. */
export function query(parts: Parts): string {
  const out = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value !== undefined && value !== '' && value !== false) out.set(name, String(value))
  const text = out.toString()
  return text ? `?${text}` : ''
}
