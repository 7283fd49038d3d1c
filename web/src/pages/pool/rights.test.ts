// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { colourOf, familyPlaces, findRight, joinRights, plainNumber, withoutKind, type Held, type Pooled } from './rights'

const held = (number: string, more: Partial<Held> = {}): Held => ({
  number, documents: [number], family: 1, status: 'active', status_because: 'word', evidence: '', granted: true, colour: 'green',
  expiry: '2038-03-01', expiry_is: 'computed', owners: [{ owner: 'Boilers' }], pools: [], deadlines: [], record: { number }, ...more,
})
const pooled = (number: string, body: Record<string, string> = {}): Pooled => ({ key: number, version: 1, body: { number, ...body } })

it('knows a number in any spelling', () => {
  expect(plainNumber('ZL 2010 1 0123456.7')).toBe('CN2010101234567')
  expect(plainNumber('us 9,876,543 b2')).toBe('US9876543B2')
  expect(withoutKind('US9876543B2')).toBe('US9876543')
  expect(withoutKind('CN999000001B')).toBe('CN999000001')
})

it('shows a granted right past its day as expired', () => {
  expect(colourOf('granted', '2025-03-14', '2026-11-23')).toBe('grey')
  expect(colourOf('granted', '2027', '2026-11-23')).toBe('green')
  expect(colourOf('granted', '', '2026-11-23')).toBe('green')
  expect(colourOf('', '', '2026-11-23')).toBe('white')
})

it('joins the two lists by number and keeps what only one of them has', () => {
  const rights = joinRights(
    [pooled('CN100000001', { owners: 'M1:1/2;M2:1/2', status: 'granted', expiry: '2030-01-01', title: 'A' }), pooled('CN5', {})],
    [held('CN100000001B'), held('US99000001B2')], 'zh', '2026-11-23')
  expect(rights.map((one) => one.number)).toEqual(['CN100000001', 'CN5', 'US99000001B2'])
  expect(rights[0]).toMatchObject({ owners: ['M1', 'M2'], status: 'active', expiry: '2038-03-01', title: 'A' })
  expect(rights[1]).toMatchObject({ status: 'unknown', colour: 'white', held: undefined })
  expect(rights[2]).toMatchObject({ owners: ['Boilers'], pooled: undefined })
})

it('believes the alliance where the register knows no status', () => {
  const [one] = joinRights([pooled('CN100000001B', { status: 'granted', expiry: '2030-01-01' })], [held('CN100000001B', { colour: 'white', status: 'unknown', granted: false })], 'zh', '2026-11-23')
  expect(one).toMatchObject({ status: 'granted', colour: 'green', expiry: '2030-01-01', expiryIs: 'alliance' })
})

it('gives each family its countries, and members only named as such', () => {
  const rights = joinRights([], [
    held('CN199000001B', { record: { number: 'CN199000001B', family_members: ['US99000001B2', 'EP1000000A1'] } }),
    held('US99000001B2'), held('DE990000003B4', { family: 2 })], 'zh', '2026-11-23')
  const places = familyPlaces(rights)
  expect([...places.keys()]).toEqual(['1'])
  expect(places.get('1')?.map((one) => `${one.office} ${one.colour}`)).toEqual(['CN green', 'EP white', 'US green'])
})

it('finds a right by loose typing, and nothing if several could be meant', () => {
  const rights = joinRights([pooled('CN999000001B'), pooled('CN999000001A')], [held('US99000001B2', { record: { number: 'US99000001B2', application: 'US 16123456' } })], 'en', '2026-11-23')
  expect(findRight(rights, 'us 99000001')?.number).toBe('US99000001B2')
  expect(findRight(rights, 'US16123456')?.number).toBe('US99000001B2')
  expect(findRight(rights, 'CN 999000001')).toBeUndefined()
  expect(findRight(rights, 'CN999000001A')?.number).toBe('CN999000001A')
  expect(findRight(rights, 'nothing')).toBeUndefined()
})
