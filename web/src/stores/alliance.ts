// SPDX-License-Identifier: GPL-3.0-or-later
// The alliance that the pages are about, and its assessment, fetched once for all of them.
import { computed, ref, shallowRef } from 'vue'
import { api, ask, useTool } from '@/api/client'
import type { Alliance, Assessment, Kinds, Role } from '@/api/kinds'
import { asProblem, type Problem } from '@/api/problem'
import type { Words } from '@/i18n'
import { rolesIn } from './session'

export type { Alliance }

export const current = shallowRef<Alliance>()
export const assessment = shallowRef<Assessment>()
export const allianceProblem = shallowRef<Problem>()
export const loadingAlliance = ref(false)

export const roles = computed<Role[]>(() => current.value?.you?.roles ?? rolesIn(current.value?.id ?? ''))
/** May write what belongs to the whole alliance. */
export const leads = computed(() => roles.value.some((one) => one === 'secretariat' || one === 'lead'))

/** Opens an alliance; what was fetched of another is forgotten first. */
export async function openAlliance(id: string): Promise<void> {
  if (current.value?.id !== id) {
    current.value = undefined
    assessment.value = undefined
    memberNames.value = new Map()
  }
  loadingAlliance.value = true
  allianceProblem.value = undefined
  try {
    const [head, assessed] = await Promise.all([
      ask(api.GET('/api/v1/alliances/{alliance}', { params: { path: { alliance: id } } })),
      ask(api.GET('/api/v1/alliances/{alliance}/assessment', { params: { path: { alliance: id } } })),
    ])
    current.value = head
    assessment.value = assessed as Assessment
    await readMembers(id)
  } catch (thrown) {
    allianceProblem.value = asProblem(thrown)
  } finally {
    loadingAlliance.value = false
  }
}

/** After a change: everything anew, and the pages stay. */
export async function refreshAlliance(): Promise<void> {
  if (current.value) await openAlliance(current.value.id)
}

export const kMembersAtOnce = 1000
export const memberNames = shallowRef<Map<string, Words>>(new Map())


async function readMembers(id: string): Promise<void> {
  const page = await ask(
    api.GET('/api/v1/alliances/{alliance}/records', { params: { path: { alliance: id }, query: { sheet: 'members', count: kMembersAtOnce } } }),
  )
  memberNames.value = new Map(
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
