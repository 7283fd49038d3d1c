// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the table of the open alliance: names for the ids that papers carry.
import { readItems } from '@/api/calls'
import type { Kinds } from '@/api/kinds'
import { useResource, type Resource } from '@/api/resource'
import { t } from '@/i18n'
import { useAlliance } from '@/stores/open-alliance'
import { me } from '@/stores/session'

export type Seat = Kinds['Seat'] // its id is that of the grant
export interface AtTable {
  seats: Resource<Seat[]>
  persons: () => { id: string; name: string }[]
  nameOf: (person: string, role?: string) => string
}

const kOutside = ['bureau', 'public'] // roles that come without a seat

/** What somebody is called, never by an id. @param seats  none: who sits there is not for the reader to know.
 * @param role  in which they acted, if that is told. */
export function nameAmong(seats: Seat[] | undefined, person: string, role = ''): string {
  if (!person) return ''
  if (person === 'program' || person === 'clock') return t('papers.program')
  const name = person === me.value?.id ? me.value.name : seats?.find((one) => one.person === person)?.name
  if (name) return name
  if (kOutside.includes(role)) return t('papers.outsideAs', { role: t(`role.${role}`) })
  return t(seats ? 'papers.outside' : 'papers.unnamed')
}

export function usePeople(): AtTable {
  const { alliance } = useAlliance()
  // Who merely reads a public page may not know who sits there.
  const seats = useResource(() => readItems<Seat>(`/api/v1/alliances/${alliance.value.id}/people`))

  function persons(): { id: string; name: string }[] {
    return [...new Map((seats.data.value ?? []).map((one) => [one.person, one.name]))].map(([id, name]) => ({ id, name }))
  }
  const isComing = (): boolean => !seats.data.value && !seats.problem.value
  const nameOf = (person: string, role?: string): string => (isComing() ? '…' : nameAmong(seats.data.value, person, role))
  return { seats, persons, nameOf }
}
