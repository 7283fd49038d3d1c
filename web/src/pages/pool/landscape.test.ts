// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { countryName, everyYear, gaps, isCandidate, shortTitle, subclasses, titlesOf } from './landscape'

it('leaves no year out', () => {
  const years = everyYear([{ year: 2018, families: 3, applicants: 2, complete: true }, { year: 2021, families: 1, applicants: 1, complete: false }])
  expect(years.map((one) => `${one.year} ${one.families}`)).toEqual(['2018 3', '2019 0', '2020 0', '2021 1'])
})

it('tells only the gaps that there are', () => {
  expect(gaps({ without_year: 0, without_status: 199, citations: null })).toEqual([{ gap: 'without_status', count: 199 }])
})

it('ranks subclasses over all sections', () => {
  const classes = [{ symbol: 'E', families: 9, below: [{ symbol: 'E01D', families: 4 }] }, { symbol: 'B', families: 7, below: [{ symbol: 'B61L', families: 6 }] }]
  expect(subclasses(classes).map((one) => one.symbol)).toEqual(['B61L', 'E01D'])
})

it('knows the titles of classes on every level', () => {
  expect([...titlesOf([{ symbol: 'E', families: 9, title: '固定建筑物', below: [{ symbol: 'E01D', families: 4, title: '桥梁' }, { symbol: 'E02', families: 1 }] }])]).toEqual([['E', '固定建筑物'], ['E01D', '桥梁']])
})

it.each([['桥梁；高架桥', '桥梁'], ['Bridges; Viaducts', 'Bridges'], [undefined, '']])('knows %j by %j', (title, short) => expect(shortTitle(title)).toBe(short))

it('finds a candidate by its row and effect, as the server names it', () => {
  const effects = { rows_are: 'classes', rows: ['E01D', 'G01'], columns: ['cost', 'noise'], families: [[9, 0], [5, 5]], candidates: [{ row: 'E01D', effect: 'noise' }] }
  expect([isCandidate(effects, 0, 1), isCandidate(effects, 0, 0), isCandidate(effects, 1, 1)]).toEqual([true, false, false])
})

it('names countries and leaves regional offices as they are', () => {
  expect([countryName('CN', 'zh'), countryName('EP', 'zh'), countryName('?', 'en')]).toEqual(['中国 (CN)', 'EP', '?'])
})
