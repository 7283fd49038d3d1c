// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import type { Ink } from './ink'
import { ranges, short } from './pictures'

it('says amounts in the large units of the language', () => {
  expect([12_500_000, -340_000_000, 900, 0.25].map(short('zh'))).toEqual(['1250万', '-3.4亿', '900', '0.25'])
  expect([12_500_000, 1500].map(short('en'))).toEqual(['12.5M', '1.5K'])
})

it('draws what is balanced as wide as it was told', () => {
  const option = ranges([], {} as Ink, ['', ''], 0.2) as { series: { markLine?: { data: unknown } }[] }
  expect(option.series[0]?.markLine?.data).toEqual([{ xAxis: -0.2 }, { xAxis: 0.2 }])
})
