// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { facetLists, facetWord, pieces, toggled } from './search'

it('cuts a snippet at its marks', () => {
  expect(pieces('…«轨道»减振')).toEqual([{ text: '…', found: false }, { text: '轨道', found: true }, { text: '减振', found: false }])
  expect(pieces('')).toEqual([])
})

it('puts a facet into the query and takes it out again', () => {
  expect(facetWord('year', '2012')).toBe('after:2012 before:2013')
  expect(facetWord('applicant', 'Robert Bosch')).toBe('applicant:"Robert Bosch"')
  const once = toggled('轨道', 'class', 'E01B')
  expect(once).toBe('轨道 class:E01B')
  expect(toggled(once, 'class', 'E01B')).toBe('轨道')
})

it('lists facets by count, years the newest first', () => {
  expect(facetLists({ year: { 2012: 9, 2020: 1 }, office: { CN: 1, US: 5 }, class: {} })).toEqual([
    { facet: 'office', values: [{ value: 'US', count: 5 }, { value: 'CN', count: 1 }] },
    { facet: 'year', values: [{ value: '2020', count: 1 }, { value: '2012', count: 9 }] },
  ])
})
