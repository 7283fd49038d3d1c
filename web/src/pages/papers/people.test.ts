// SPDX-License-Identifier: GPL-3.0-or-later
import { beforeEach, expect, it } from 'vitest'
import { language } from '@/i18n'
import { me, type Me } from '@/stores/session'
import { nameAmong, type Seat } from './people'

const seats = [{ person: 'p-1', name: 'Lin Jing' }] as Seat[]
beforeEach(() => {
  language.value = 'en'
  me.value = { id: 'p-9', name: 'Xu Hang', grants: [] } as unknown as Me
})

it('names who sits there, the reader and the program', () => {
  expect([nameAmong(seats, 'p-1'), nameAmong(seats, 'p-9'), nameAmong(undefined, 'p-9'), nameAmong(seats, 'clock'), nameAmong(seats, '')]).toEqual(['Lin Jing', 'Xu Hang', 'Xu Hang', 'the program', ''])
})
it('never shows an id', () => {
  expect(nameAmong(seats, 'p-2', 'bureau')).toBe('somebody outside the alliance (Bureau)')
  expect(nameAmong(seats, 'p-2', 'secretariat')).toBe('somebody outside the alliance') // has left since
  expect(nameAmong(undefined, 'p-2')).toBe('somebody not named to you')
})
