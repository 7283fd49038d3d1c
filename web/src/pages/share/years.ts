// SPDX-License-Identifier: GPL-3.0-or-later
// Which years have money on file: those of the flows and the licences that the reader sees, the latest first.
import { askRaw } from '@/api/client'

interface Row {
  sheet: string
  key: string
  body: Record<string, unknown>
}

export function yearsOf(rows: { body: Record<string, unknown> }[]): string[] {
  const years = rows.map((one) => String(one.body['year'] ?? one.body['date'] ?? '').slice(0, 4)).filter((one) => /^\d{4}$/.test(one))
  return [...new Set(years)].sort().reverse()
}

export async function readRows(alliance: string, sheet: string): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const page = (await (await askRaw(`/api/v1/alliances/${alliance}/records?sheet=${sheet}&from=${rows.length}&count=1000`)).json()) as { items: Row[]; total: number }
    rows.push(...page.items)
    if (!page.items.length || rows.length >= page.total) return rows
  }
}

export async function readYears(alliance: string): Promise<string[]> {
  return yearsOf((await Promise.all([readRows(alliance, 'flows'), readRows(alliance, 'licences')])).flat())
}
