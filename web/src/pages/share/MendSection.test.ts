// SPDX-License-Identifier: GPL-3.0-or-later
import { mount, RouterLinkStub } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { i18n, language } from '@/i18n'
import type { Shares } from './lab'
import MendSection from './MendSection.vue'

function said(shapley_part: number | null): string {
  language.value = 'en'
  const stability = { stable: false, leavers: ['M1', 'M2'], excess: 30, proven: true, repair: [], grant: null, shapley_part, members: [] }
  const shares = { laboratory: { recommended: 'owner_shapley', rules: [] }, stability } as unknown as NonNullable<Shares>
  return mount(MendSection, { props: { shares }, global: { plugins: [i18n], stubs: { RouterLink: RouterLinkStub }, mocks: { $route: { query: {} } } } }).text()
}

it('promises of a rule for licence income no more than it keeps', () => expect(said(null)).toContain('as to licence income alone'))
it('says what one clause would do, and if it would not do', () => {
  expect(said(0.5)).toContain('change one clause')
  expect(said(null)).toContain('would not keep them by itself')
})
