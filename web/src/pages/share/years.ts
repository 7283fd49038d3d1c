// SPDX-License-Identifier: GPL-3.0-or-later
// Which years have money on file: those of the flows and the licences that the reader sees, the latest first.
import { readRecords } from '../papers/records'

export function yearsOf(rows: { body: Record<string, unknown> }[]): string[] {
  const years = rows.map((one) => String(one.body['year'] ?? one.body['date'] ?? '').slice(0, 4)).filter((one) => /^\d{4}$/.test(one))
  return [...new Set(years)].sort().reverse()
}

export async function readYears(alliance: string): Promise<string[]> {
  return yearsOf((await Promise.all([readRecords(alliance, 'flows'), readRecords(alliance, 'licences')])).flat())
}
