// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import { current, type Alliance } from './alliance'
import { addsRows, writesAll, writesRow, writesSome } from './writes'

function seatedAs(writes: string[], own: string[] = [], member?: string): void {
  current.value = { id: 'a', you: { roles: [], register: false, writes, writes_own: own, ...(member ? { member } : {}) } } as unknown as Alliance
}

describe('what is offered to be written', () => {
  it('is nothing without an alliance, or for who only reads', () => {
    current.value = undefined
    expect([writesAll('facts'), writesSome('facts'), addsRows('facts'), writesRow('facts', {})]).toEqual([false, false, false, false])
    seatedAs([])
    expect([writesAll('facts'), writesSome('facts'), addsRows('facts'), writesRow('facts', {})]).toEqual([false, false, false, false])
  })
  it('is everything of a sheet that belongs to the whole alliance', () => {
    seatedAs(['plan'])
    expect([writesAll('plan'), writesSome('plan'), addsRows('plan'), writesRow('plan', {})]).toEqual([true, true, true, true])
    expect(writesAll('facts')).toBe(false)
  })
  it('is one’s own rows of a sheet of members’ rows', () => {
    seatedAs(['plan'], ['products', 'members'], 'M2')
    expect([writesAll('products'), writesSome('products'), addsRows('products')]).toEqual([false, true, true])
    expect([writesRow('products', { maker: 'M2' }), writesRow('products', { maker: 'M3' })]).toEqual([true, false])
    expect([writesRow('members', { id: 'M2' }), writesRow('members', { id: 'M3' }), addsRows('members')]).toEqual([true, false, false])
  })
})
