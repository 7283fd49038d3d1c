// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import type { Alliance } from '@/stores/alliance'
import type { Grant } from '@/api/kinds'
import { supervises } from './alliances'

const grants = [{ id: '1', scope: 'region:上海', role: 'bureau' }, { id: '2', scope: 'alliance:far', role: 'bureau' }, { id: '3', scope: 'alliance:open', role: 'evaluator' }] as Grant[]

it.each([
  ['one of its region', { id: 'a', region: '上海' }, true],
  ['one that was named', { id: 'far', region: '' }, true],
  ['not one that it only evaluates', { id: 'open', region: '' }, false],
  ['not one of another region', { id: 'b', region: '北京' }, false],
])('%s', (_, alliance, expected) => expect(supervises(grants, alliance as Alliance)).toBe(expected))
