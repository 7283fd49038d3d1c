// SPDX-License-Identifier: GPL-3.0-or-later
// Searching the register: what comes back, snippets with their marks, and facets as words of the query.

export interface Hit {
  number: string
  date: string
  titles: string[]
  applicants: string[]
  classes: string[]
  status: string
  snippet: string
}
export type FacetName = 'office' | 'year' | 'class' | 'applicant'
export interface Found {
  total: number
  relaxed: boolean // no document has all the words
  synonyms: string[]
  hits: Hit[]
  facets?: Partial<Record<FacetName, Record<string, number>>>
  missing?: string[]
}
export interface Alike {
  number: string
  score: number
  too_young: boolean
  reasons: { witness: string; part: number; because: string[] }[]
}

export interface Piece {
  text: string
  found: boolean
}

/** "a «b» c" as pieces, those between the marks being what was found. */
export function pieces(snippet: string): Piece[] {
  return snippet
    .split(/(«[^»]*»)/)
    .filter(Boolean)
    .map((part) => (part.startsWith('«') ? { text: part.slice(1, -1), found: true } : { text: part, found: false }))
}

/** The word of the query that keeps only what has this facet. */
export function facetWord(facet: FacetName, value: string): string {
  if (facet === 'year') return `after:${value} before:${Number(value) + 1}`
  return `${facet}:${/\s/.test(value) ? `"${value}"` : value}`
}

/** The query with a facet put in, or taken out if it was there. */
export function toggled(query: string, facet: FacetName, value: string): string {
  const word = facetWord(facet, value)
  if (query.includes(word)) return query.replace(word, '').replace(/\s+/g, ' ').trim()
  return `${query} ${word}`.trim()
}

/** The ten most frequent values of each facet, years in their order. */
export function facetLists(facets: Found['facets']): { facet: FacetName; values: { value: string; count: number }[] }[] {
  return (['office', 'year', 'class', 'applicant'] as const).flatMap((facet) => {
    const values = Object.entries(facets?.[facet] ?? {}).map(([value, count]) => ({ value, count }))
    values.sort((a, b) => (facet === 'year' ? b.value.localeCompare(a.value) : b.count - a.count || a.value.localeCompare(b.value)))
    return values.length ? [{ facet, values: values.slice(0, 10) }] : []
  })
}
