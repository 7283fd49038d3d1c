// SPDX-License-Identifier: GPL-3.0-or-later
// The registry as its four pictures count it: region, year of founding, website of its own, initiator.
import type { Alliance } from '@/stores/alliance'
import { provinceOf } from './provinces'

export const kFacets = ['region', 'year', 'website', 'initiator'] as const
export type Facet = (typeof kFacets)[number]
export const kUnknown = '?'

/** Under which heading an alliance is counted; what is not known counts as unknown, never as no. */
export function valueOf(facet: Facet, one: Alliance): string {
  if (facet === 'region') return provinceOf(one.region)?.code ?? (one.region ? 'other' : kUnknown)
  if (facet === 'year') return /^\d{4}/.exec(one.founded)?.[0] ?? kUnknown
  const value = facet === 'website' ? one.website : one.initiator
  return value || kUnknown
}

export interface Count {
  value: string
  count: number
}

/** Counted by heading: years in order, everything else the most frequent first, the unknown last. */
export function countBy(facet: Facet, alliances: Alliance[]): Count[] {
  const counts = new Map<string, number>()
  for (const one of alliances) counts.set(valueOf(facet, one), (counts.get(valueOf(facet, one)) ?? 0) + 1)
  const last = (one: Count): number => (one.value === kUnknown ? 1 : 0)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => last(a) - last(b) || (facet === 'year' ? a.value.localeCompare(b.value) : b.count - a.count || a.value.localeCompare(b.value)))
}

export type Chosen = Partial<Record<Facet, string>>

/** Those that fit everything that was chosen; `but` leaves one picture out, so that it can still be chosen otherwise. */
export function chosenOf(alliances: Alliance[], chosen: Chosen, but?: Facet): Alliance[] {
  return alliances.filter((one) => kFacets.every((facet) => facet === but || !chosen[facet] || valueOf(facet, one) === chosen[facet]))
}
