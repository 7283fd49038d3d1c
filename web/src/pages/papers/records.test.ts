// SPDX-License-Identifier: GPL-3.0-or-later
import { beforeEach, describe, expect, it } from 'vitest'
import { language } from '@/i18n'
import { me, type Me, type Role } from '@/stores/session'
import { cellText, mayWrite } from './records'

function signedInAs(role: Role, member?: string): void {
  me.value = { grants: [{ id: 'g', scope: 'alliance:a', role, ...(member ? { member } : {}) }] } as unknown as Me
}

describe('a cell as text', () => {
  beforeEach(() => (language.value = 'en'))
  it('says words in the language of the reader, and all of a list', () => {
    expect(cellText({ zh: '水泵', en: 'pumps' })).toBe('pumps')
    expect(cellText(['a', 'b'])).toBe('a; b')
    expect(cellText({ JD: '1/2', DA: '3/10' })).toBe('JD 1/2; DA 3/10')
    expect(cellText(null)).toBe('')
  })
})

describe('who is offered to write', () => {
  const cases: [string, Role, string | undefined, string, Record<string, string> | undefined, boolean][] = [
    ['the secretariat writes all', 'secretariat', undefined, 'facts', undefined, true],
    ['the lead company writes the plan', 'lead', 'M1', 'plan', undefined, true],
    ['and no facts', 'lead', 'M1', 'facts', undefined, false],
    ['a member writes its own row', 'member-admin', 'M2', 'products', { maker: 'M2' }, true],
    ['not that of another', 'member-admin', 'M2', 'products', { maker: 'M3' }, false],
    ['and adds no member', 'member-admin', 'M2', 'members', undefined, false],
    ['who reads for a member writes nothing', 'member-reader', 'M2', 'products', { maker: 'M2' }, false],
    ['nor does a bureau', 'bureau', undefined, 'facts', undefined, false],
  ]
  it.each(cases)('%s', (_, role, member, sheet, body, expected) => {
    signedInAs(role, member)
    expect(mayWrite('a', sheet, body)).toBe(expected)
  })
})
