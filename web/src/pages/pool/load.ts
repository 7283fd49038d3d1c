// SPDX-License-Identifier: GPL-3.0-or-later
// The patents of an alliance and its register, read once and kept for the pages on patents until something changes.
import { useResource, type Resource } from '@/api/resource'
import { language } from '@/i18n'
import { readRecords } from '@/pages/papers/records'
import { refreshAlliance, type Alliance } from '@/stores/alliance'
import { useAlliance } from '@/stores/open-alliance'
import { onOtherPerson } from '@/stores/session'
import { today } from '@/ui/when'
import { joinRights, type Held, type Pooled, type Right } from './rights'
import { askRegister } from './tools'

export interface Portfolio {
  pooled: Pooled[]
  held: Held[]
  register: 'there' | 'empty' | 'closed' // closed: not for this reader
}

let kept: { of: string; portfolio: Promise<Portfolio> } | undefined

const forget = (): void => void (kept = undefined)
onOtherPerson(forget)

/** After a change of the register, of which the alliance's version says nothing: both are read again. */
export async function onRegisterChanged(): Promise<void> {
  forget()
  await refreshAlliance()
}

async function readHeld(alliance: Alliance): Promise<Pick<Portfolio, 'held' | 'register'>> {
  if (!alliance.you.roles.length) return { held: [], register: 'closed' }
  const held = await askRegister<Held[]>('patents-list', {})
  return held ? { held, register: 'there' } : { held: [], register: 'empty' }
}

async function readAnew(alliance: Alliance): Promise<Portfolio> {
  const [pooled, register] = await Promise.all([readRecords<Pooled>(alliance.id, 'patents'), readHeld(alliance)])
  return { pooled, ...register }
}

/** A change of its records is a new version; a first import makes a register. */
const stateOf = (alliance: Alliance): string => `${alliance.id}/${alliance.version}/${alliance.you.register}`

/** @param alliance  the open one. */
export function readPortfolio(alliance: Alliance): Promise<Portfolio> {
  const of = stateOf(alliance)
  if (kept?.of === of) return kept.portfolio
  const portfolio = readAnew(alliance)
  const mine = (kept = { of, portfolio })
  portfolio.catch(() => kept === mine && forget()) // one that failed is asked for again
  return portfolio
}

export interface Rights extends Portfolio {
  rights: Right[]
}

/** Every right of the open alliance, in the reader's language. */
export function useRights(): Resource<Rights> {
  const { alliance } = useAlliance()
  return useResource(async () => {
    const portfolio = await readPortfolio(alliance.value)
    return { ...portfolio, rights: joinRights(portfolio.pooled, portfolio.held, language.value, today()) }
  }, [() => stateOf(alliance.value), language])
}
