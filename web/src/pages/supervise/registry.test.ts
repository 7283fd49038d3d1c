// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import type { Alliance } from '@/stores/alliance'
import { kProvinces, provinceOf, provincesLike, regionKept, regionSaid } from './provinces'
import { chosenOf, countBy } from './registry'

const alliance = (id: string, region: string, founded = '', website = '', initiator = ''): Alliance => ({ id, region, founded, website, initiator }) as Alliance
const all = [alliance('a', '上海', '2014-03', 'yes'), alliance('b', '广东深圳', '2006'), alliance('c', '', '2014', 'no', 'enterprise'), alliance('d', '广东顺德')]

describe('the provinces', () => {
  it('are 34, each on a tile of its own', () => {
    expect(kProvinces).toHaveLength(34)
    expect(new Set(kProvinces.map((one) => `${one.column}/${one.row}`)).size).toBe(34)
    expect(new Set(kProvinces.map((one) => one.code)).size).toBe(34)
  })
  it.each([['广东深圳', 'GD'], ['Shanghai', 'SH'], ['CN-ZJ', 'ZJ'], ['陕西', 'SN'], ['Shanxi', 'SX'], ['Shaanxi', 'SN'], ['美国', undefined], ['', undefined]])('%j lies in %s', (region, code) =>
    expect(provinceOf(region)?.code).toBe(code))
  it.each([['Shanghai', '上海'], [' inner mongolia ', '内蒙古'], ['CN-GD', '广东'], ['广东深圳', '广东深圳'], ['Shenzhen, Guangdong', 'Shenzhen, Guangdong'], ['', '']])('typed as %j is kept as %j', (typed, kept) =>
    expect(regionKept(typed)).toBe(kept))
  it('are offered as far as they are typed, and all once one is chosen', () => {
    expect(provincesLike('shangh').map((one) => one.zh)).toEqual(['上海'])
    expect(provincesLike('海').map((one) => one.zh)).toEqual(['青海', '上海', '海南'])
    expect(provincesLike('广东深圳')).toEqual([])
    expect(provincesLike('Shanghai')).toHaveLength(34)
    expect(provincesLike('')).toHaveLength(34)
  })
  it('is said in the language of the reader, if it is a province', () => {
    expect([regionSaid('上海', 'en'), regionSaid('上海', 'zh'), regionSaid('广东深圳', 'en'), regionSaid('', 'en')]).toEqual(['Shanghai', '上海', '广东深圳', ''])
  })
})
describe('the pictures', () => {
  it('count regions, the unknown last', () => expect(countBy('region', all)).toEqual([{ value: 'GD', count: 2 }, { value: 'SH', count: 1 }, { value: '?', count: 1 }]))
  it('count years in order', () => expect(countBy('year', all).map((one) => one.value)).toEqual(['2006', '2014', '?']))
  it('never take unknown for no', () => expect(countBy('website', all)).toEqual([{ value: 'no', count: 1 }, { value: 'yes', count: 1 }, { value: '?', count: 2 }]))
  it('narrow each other down, but not themselves', () => {
    expect(chosenOf(all, { region: 'GD', year: '2006' }).map((one) => one.id)).toEqual(['b'])
    expect(chosenOf(all, { region: 'GD', year: '2006' }, 'region').map((one) => one.id)).toEqual(['b'])
    expect(chosenOf(all, { region: 'GD' }, 'region')).toHaveLength(4)
  })
})
