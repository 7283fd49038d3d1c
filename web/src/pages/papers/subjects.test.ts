// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { placeOf } from './subjects'

it.each([
  ['alliance', ''],
  ['fact:charter.exists', '/facts/charter.exists'],
  ['finding:cn.aml.17-1', '/findings?rule=cn.aml.17-1&status=all'],
  ['members/M1', '/members/M1'],
  ['flows', '/flows'],
  ['clauses/C1', '/charter?clause=C1'],
  ['workflow/w-1', '/workflows/w-1'],
  ['task/t-1', '/tasks/t-1'],
  ['tasks/t-1', '/tasks/t-1'],
])('%s is at %s', (subject, place) => expect(placeOf(subject)).toBe(place))
