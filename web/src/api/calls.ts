// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and changing by address, in one line each.
import { askRaw } from './client'

export interface Page<T> {
  items: T[]
  total?: number
  next?: string
}

export async function read<T>(path: string): Promise<T> {
  return (await (await askRaw(path)).json()) as T
}

export async function readItems<T>(path: string): Promise<T[]> {
  return (await read<Page<T>>(path)).items
}

/** @param version  what the record was when it was read: who was quicker makes it a conflict. */
export async function send<T = undefined>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, version?: number): Promise<T> {
  const headers: Record<string, string> = {}
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (version !== undefined) headers['If-Match'] = `"v${version}"`
  const init: RequestInit = { method, headers }
  if (body !== undefined) init.body = JSON.stringify(body)
  const text = await (await askRaw(path, init)).text()
  return (text ? JSON.parse(text) : undefined) as T
}

/** "?a=1&b=2" of what is not empty. */
export function query(parts: Record<string, string | number | boolean | undefined>): string {
  const out = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value !== undefined && value !== '' && value !== false) out.set(name, String(value))
  const text = out.toString()
  return text ? `?${text}` : ''
}
