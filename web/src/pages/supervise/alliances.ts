// SPDX-License-Identifier: GPL-3.0-or-later
// The alliances that a bureau sees, and which of them it supervises: by a role there, or by its region.
import { readAll } from '@/api/calls'
import type { Alliance } from '@/stores/alliance'
import type { Grant } from '@/api/kinds'
import { me } from '@/stores/session'

export const readAlliances = (): Promise<Alliance[]> => readAll<Alliance>('/api/v1/alliances', {}, 200)

export function supervises(grants: Grant[], one: Alliance): boolean {
  return grants.some((grant) => grant.role === 'bureau' && (grant.scope === `alliance:${one.id}` || (one.region !== '' && grant.scope === `region:${one.region}`)))
}

export const isMine = (one: Alliance): boolean => supervises(me.value?.grants ?? [], one)
