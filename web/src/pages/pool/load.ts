// SPDX-License-Identifier: GPL-3.0-or-later
// The patents of an alliance and its register, read once and kept for the pages on patents until something changes.
import { shallowRef, type ShallowRef } from 'vue'
import { Problem } from '@/api/problem'
import { useResource, type Resource } from '@/api/resource'
import { language } from '@/i18n'
import { readRecords } from '@/pages/papers/records'
import { useAlliance } from '@/stores/open-alliance'
import { joinRights, type Held, type Pooled, type Right } from './rights'
import { askRegister } from './tools'

export interface Portfolio {
  pooled: Pooled[]
  held: Held[]
  register: 'there' | 'empty' | 'closed' // closed: not for this reader
}

const kept: ShallowRef<{ alliance: string; portfolio: Portfolio } | undefined> = shallowRef()

/** After a change or an import: read again when next asked. */
export function forgetPortfolio(): void {
  kept.value = undefined
}

async function readHeld(alliance: string): Promise<Pick<Portfolio, 'held' | 'register'>> {
  try {
    const held = await askRegister<Held[]>('patents-list', {}, alliance)
    return held ? { held, register: 'there' } : { held: [], register: 'empty' }
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 403) return { held: [], register: 'closed' }
    throw thrown
  }
}

export async function readPortfolio(alliance: string): Promise<Portfolio> {
  if (kept.value?.alliance === alliance) return kept.value.portfolio
  const [pooled, register] = await Promise.all([readRecords<Pooled>(alliance, 'patents'), readHeld(alliance)])
  const portfolio = { pooled, ...register }
  kept.value = { alliance, portfolio }
  return portfolio
}

export interface Rights extends Portfolio {
  rights: Right[]
}

/** Every right of the open alliance, in the reader's language. */
export function useRights(): Resource<Rights> {
  const { alliance } = useAlliance()
  return useResource(async () => {
    const portfolio = await readPortfolio(alliance.value.id)
    const day = new Date().toISOString().slice(0, 10)
    return { ...portfolio, rights: joinRights(portfolio.pooled, portfolio.held, language.value, day) }
  }, [() => alliance.value.id, language])
}
