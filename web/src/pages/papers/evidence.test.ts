// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { latest, sizeText, standing, type Evidence } from './evidence'

const lapsing = (expires: string): Evidence => ({ versions: [{ number: 1, expires: '2020-01-01' }, { number: 2, expires }] }) as Evidence

it('goes by the newest version', () => expect(latest(lapsing('2030-01-01'))?.expires).toBe('2030-01-01'))
it.each([
  ['', 'holds'],
  ['2026-11-22', 'lapsed'],
  ['2026-11-23', 'soon'],
  ['2027-01-22', 'soon'],
  ['2027-01-23', 'holds'],
])('expiring on %j it %s', (expires, expected) => expect(standing(lapsing(expires), '2026-11-23')).toBe(expected))
it('says sizes', () => expect([sizeText(149), sizeText(2048), sizeText(5_500_000)]).toEqual(['149 B', '2 kB', '5.2 MB']))
