// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import { chainMap, clashes, controlOf, merge, rivalsOf, type Body, type MemberRecord } from './members'

const member = (key: string, body: Body): MemberRecord => ({ key, body, version: 1 })
const all = [
  member('M1', { levels: 'hub;downstream', markets: 'a;b', parent: 'none' }),
  member('M2', { levels: 'downstream', markets: 'a', parent: 'M1' }),
  member('M3', { levels: 'downstream', markets: 'a' }),
  member('M4', { levels: 'upstream' }),
]

describe('the roster', () => {
  it('becomes a map of markets and levels, where firms under one control meet as one', () => {
    const rows = chainMap(all)
    expect(rows.map((one) => one.market)).toEqual(['a', 'b', ''])
    expect(rows[0]?.cells.downstream.members.map((one) => one.key)).toEqual(['M1', 'M2', 'M3'])
    expect(rows[0]?.cells.downstream.rivals).toBe(2)
    expect(rows[0]?.cells.hub.rivals).toBe(1)
    expect(rows[2]?.cells.upstream.members.map((one) => one.key)).toEqual(['M4'])
  })

  it('knows rivals, and survives a circle of control', () => {
    expect(rivalsOf(all[0] as MemberRecord, all).map((one) => one.key)).toEqual(['M3'])
    const circle = [member('A', { parent: 'B' }), member('B', { parent: 'A' })]
    expect(controlOf(circle[0] as MemberRecord, circle)).toBe('B')
  })

  it('merges what two people changed, and asks only where both changed the same', () => {
    const [before, mine, theirs]: Body[] = [{ region: 'x', votes: '1', source: 's' }, { region: 'y', votes: '', source: 's' }, { region: 'z', votes: '1', source: 's', kind: 'institute' }] as Body[]
    expect(clashes(before as Body, mine as Body, theirs as Body)).toEqual([{ field: 'region', mine: 'y', theirs: 'z' }])
    expect(merge(before as Body, mine as Body, theirs as Body, { region: 'mine' })).toEqual({ region: 'y', source: 's', kind: 'institute' })
    expect(merge(before as Body, mine as Body, theirs as Body, { region: 'theirs' })).toEqual({ region: 'z', source: 's', kind: 'institute' })
  })
})
