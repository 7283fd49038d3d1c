// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { statusWord } from './status-word'

it('says of a prohibition that it is crossed, of anything else that it is not met', () => {
  expect([statusWord('violated', 'prohibition'), statusWord('violated', 'duty'), statusWord('violated'), statusWord('suspected', 'prohibition')]).toEqual(['crossed', 'not_met', 'violated', 'suspected'])
})
