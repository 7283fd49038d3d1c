// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { entriesOf, sheetOf, telling, type Statement } from './statements'

const norms = (all: string | null): Statement['net_norm'] => ({ shapley: all, stable: all, proportional: all })
const of: Statement = {
  member: 'M1', net: '-1.00', net_norm: norms(null),
  lines: [
    { flow: 'running', side: 'paid', actual: '1.00', norm: norms('2.00') },
    { flow: 'licensing', side: 'got', actual: '0.00', norm: norms('0.00') },
    { flow: 'promotion', side: 'got', actual: '0/7', norm: norms('0') },
    { flow: 'defence', side: 'paid', actual: '0.00', norm: norms(null) },
  ],
  entries: [{ flow: 'running', side: 'paid', what: 'dues', cny: 1, from: 'flows.csv:285' }, { flow: 'running', side: 'got', what: 'x', cny: 1, from: 'y' }],
}

it('keeps what is unknown, and drops what is nothing', () => {
  expect(telling(of).map((one) => one.flow)).toEqual(['running', 'defence'])
})

it('follows a line to its rows', () => {
  expect(entriesOf(of, of.lines[0]!)).toHaveLength(1)
  expect(sheetOf('flows.csv:285')).toBe('flows')
  expect(sheetOf('somewhere')).toBe('')
})
