// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts as an administrator sees them.
import { query, readItems } from '@/api/calls'

export interface Person {
  id: string
  name: string
  email: string
  language: string
  state: 'pending' | 'active' | 'blocked'
  administrator: boolean
  created: string
  version: number
}
const kAtOnce = 500

export async function readPeople(): Promise<Person[]> {
  const out: Person[] = []
  for (;;) {
    const page = await readItems<Person>(`/api/v1/people${query({ count: kAtOnce, after: out.at(-1)?.id })}`)
    out.push(...page)
    if (page.length < kAtOnce) return out
  }
}
