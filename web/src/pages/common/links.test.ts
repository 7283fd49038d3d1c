// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { passwordFits, secretOf } from './links'

it('takes the secret from behind the #', () => expect(secretOf('#abc')).toBe('abc'))
it.each([
  ['too short', false],
  ['demo lighthouse over calm water', true],
  ['水'.repeat(12), true],
  ['水'.repeat(90), false],
])('%s', (password, fits) => expect(passwordFits(password)).toBe(fits))
