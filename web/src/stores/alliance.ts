// SPDX-License-Identifier: GPL-3.0-or-later
// The alliance that the pages are about, and its assessment, fetched once for all of them.
import { computed, shallowRef } from 'vue'
import { api, ask, useTool } from '@/api/client'
import type { Alliance, Assessment, Kinds, Role } from '@/api/kinds'
import { asProblem, type Problem } from '@/api/problem'
import type { Words } from '@/i18n'
import { onOtherPerson, rolesIn } from './session'

export type { Alliance }

export const current = shallowRef<Alliance>()
export const assessment = shallowRef<Assessment>()
export const allianceProblem = shallowRef<Problem>()

export const roles = computed<Role[]>(() => current.value?.you?.roles ?? rolesIn(current.value?.id ?? ''))
/** May let the tools write into the register of patents (hanse/server/tools.cpp). For records see writes.ts. */
export const leads = computed(() => roles.value.some((one) => one === 'secretariat' || one === 'lead'))

export const kMembersAtOnce = 1000
export const memberNames = shallowRef<Map<string, Words>>(new Map())

let asked = 0

/** Of an alliance that is no longer asked for, nothing stays, and no late answer counts. */
function forget(): void {
  ++asked
  current.value = undefined
  assessment.value = undefined
  memberNames.value = new Map()
  allianceProblem.value = undefined
}
onOtherPerson(forget)

/** Opens an alliance; what was fetched of another is forgotten first, and an answer that was overtaken is dropped. */
export async function openAlliance(id: string): Promise<void> {
  if (current.value?.id !== id) forget()
  const mine = ++asked
  allianceProblem.value = undefined
  try {
    const [head, assessed, names] = await Promise.all([
      ask(api.GET('/api/v1/alliances/{alliance}', { params: { path: { alliance: id } } })),
      ask(api.GET('/api/v1/alliances/{alliance}/assessment', { params: { path: { alliance: id } } })),
      readMembers(id),
    ])
    if (mine !== asked) return
    current.value = head
    assessment.value = assessed as Assessment
    memberNames.value = names
  } catch (thrown) {
    if (mine === asked) allianceProblem.value = asProblem(thrown)
  }
}

/** After a change: everything anew, and the pages stay. */
export async function refreshAlliance(): Promise<void> {
  if (current.value) await openAlliance(current.value.id)
}

async function readMembers(id: string): Promise<Map<string, Words>> {
  const page = await ask(
    api.GET('/api/v1/alliances/{alliance}/records', { params: { path: { alliance: id }, query: { sheet: 'members', count: kMembersAtOnce } } }),
  )
  return new Map(
    page.items.map(({ key, body }) => {
      const { name_zh: zh, name_en: en } = body as Kinds['MembersRow']
      return [key, { zh: zh ?? '', en: en ?? '' }] // a name in one language serves both
    }),
  )
}

/** A tool on the open alliance. */
export function ofAlliance<T>(tool: string, options: Record<string, unknown> = {}): Promise<T> {
  return useTool<T>(tool, { options }, current.value?.id)
}
