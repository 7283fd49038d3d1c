// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { toCsv } from './csv'

it('quotes what must be quoted and defuses formulas', () => {
  expect(toCsv(['a', 'b'], [['x,y', 'say "hi"'], ['=1+1', '-5'], [null, '-1/3']])).toBe(
    '\uFEFFa,b\r\n"x,y","say ""hi"""\r\n\'=1+1,-5\r\n,-1/3\r\n',
  )
})
