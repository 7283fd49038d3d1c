// SPDX-License-Identifier: GPL-3.0-or-later
// The alliance that the pages are about, and its assessment, fetched once for all of them.
import { computed, ref, shallowRef } from 'vue'
import { askRaw, useTool } from '@/api/client'
import type { Assessment } from '@/api/kinds'
import { asProblem, type Problem } from '@/api/problem'
import type { Words } from '@/i18n'
import { rolesIn, type Role } from './session'

export interface Alliance {
  id: string
  name: Words
  region: string
  industry: string
  initiator: string
  website: string
  founded: string
  ended: string
  day: string
  invented: boolean
  published: boolean
  members: number
  patents: number
  version: number
  created: string
  changed: string
  you?: { roles: Role[]; member?: string }
}

export const current = shallowRef<Alliance>()
export const assessment = shallowRef<Assessment>()
export const allianceProblem = shallowRef<Problem>()
export const loadingAlliance = ref(false)

export const roles = computed<Role[]>(() => current.value?.you?.roles ?? rolesIn(current.value?.id ?? ''))
/** May write what belongs to the whole alliance. */
export const leads = computed(() => roles.value.some((one) => one === 'secretariat' || one === 'lead'))

async function get<T>(path: string): Promise<T> {
  return (await (await askRaw(path)).json()) as T
}

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
      get<Alliance>(`/api/v1/alliances/${id}`),
      get<Assessment>(`/api/v1/alliances/${id}/assessment`),
    ])
    current.value = head
    assessment.value = assessed
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

interface RecordPage {
  items: { sheet: string; key: string; body: Record<string, unknown> }[]
}

export const memberNames = shallowRef<Map<string, Words>>(new Map())

const text = (value: unknown): string => (typeof value === 'string' ? value : '') // a name in one language serves both

async function readMembers(id: string): Promise<void> {
  const page = await get<RecordPage>(`/api/v1/alliances/${id}/records?sheet=members&count=1000`)
  memberNames.value = new Map(page.items.map((one) => [one.key, { zh: text(one.body['name_zh']), en: text(one.body['name_en']) }]))
}

/** A tool on the open alliance. */
export function ofAlliance<T>(tool: string, options: Record<string, unknown> = {}): Promise<T> {
  return useTool<T>(tool, { options }, current.value?.id)
}
