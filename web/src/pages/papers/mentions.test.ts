// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { toIds, toNames } from './mentions'

const persons = [{ id: 'p-a1', name: 'Lin' }, { id: 'p-b2', name: 'Lin Jing' }]

it('puts ids for names and back', () => {
  expect(toIds('see @Lin Jing and @Lin', persons)).toBe('see @p-b2 and @p-a1')
  expect(toNames('see @p-b2 and @p-a1, not @p-zz', persons)).toBe('see @Lin Jing and @Lin, not @p-zz')
})
