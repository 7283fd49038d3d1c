// SPDX-License-Identifier: GPL-3.0-or-later
// The alliances that a bureau sees, and which of them it supervises: by a role there, or by its region.
import { read, type Page } from '@/api/calls'
import type { Alliance } from '@/stores/alliance'
import type { Grant } from '@/api/kinds'
import { me } from '@/stores/session'

const kAtOnce = 200

export async function readAlliances(): Promise<Alliance[]> {
  const out: Alliance[] = []
  for (let from = 0; ; from += kAtOnce) {
    const page = await read<Page<Alliance>>(`/api/v1/alliances?count=${kAtOnce}&from=${from}`)
    out.push(...page.items)
    if (page.items.length < kAtOnce) return out
  }
}

export function supervises(grants: Grant[], one: Alliance): boolean {
  return grants.some((grant) => grant.role === 'bureau' && (grant.scope === `alliance:${one.id}` || (one.region !== '' && grant.scope === `region:${one.region}`)))
}

export const isMine = (one: Alliance): boolean => supervises(me.value?.grants ?? [], one)
