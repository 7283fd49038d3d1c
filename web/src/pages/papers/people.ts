// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the table of the open alliance: names for the ids that papers carry.
import { readItems } from '@/api/calls'
import type { Kinds } from '@/api/kinds'
import { useResource, type Resource } from '@/api/resource'
import { t } from '@/i18n'
import { useAlliance } from '@/stores/open-alliance'

export type Seat = Kinds['Seat'] // its id is that of the grant
export interface AtTable {
  seats: Resource<Seat[]>
  persons: () => { id: string; name: string }[]
  nameOf: (person: string) => string
}

export function usePeople(): AtTable {
  const { alliance } = useAlliance()
  // Who merely reads a public page may not know who sits there; the ids then stand for themselves.
  const seats = useResource(() => readItems<Seat>(`/api/v1/alliances/${alliance.value.id}/people`))

  function persons(): { id: string; name: string }[] {
    return [...new Map((seats.data.value ?? []).map((one) => [one.person, one.name]))].map(([id, name]) => ({ id, name }))
  }
  function nameOf(person: string): string {
    if (person === 'program' || person === 'clock') return t('papers.program')
    return seats.data.value?.find((one) => one.person === person)?.name ?? person
  }
  return { seats, persons, nameOf }
}
