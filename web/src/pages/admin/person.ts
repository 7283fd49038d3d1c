// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts as an administrator sees them.
import { readAll } from '@/api/calls'
import type { Kinds } from '@/api/kinds'

export type Person = Kinds['Person']

export const readPeople = (): Promise<Person[]> => readAll<Person>('/api/v1/people', {}, 500, (one) => one.id)
