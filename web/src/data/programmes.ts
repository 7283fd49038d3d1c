// SPDX-License-Identifier: GPL-3.0-or-later
// Published licence terms of real pools, and one invented programme. Fetched when first needed.
import type { Words } from '@/i18n'

export interface Programme {
  id: string
  name: Words
  administrator: string
  note?: string
  currency: string
  classes: Record<string, { name?: Words; per?: string }>
  sources?: Record<string, { url?: string }>
  text: string // the file of terms, as the tool reads it
}

export async function programmes(): Promise<Programme[]> {
  return (await import('virtual:programmes')).default
}
