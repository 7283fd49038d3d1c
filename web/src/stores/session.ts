// SPDX-License-Identifier: GPL-3.0-or-later
// Who is signed in, and what they are in which alliance. What they may do is the server's to say; this only
// decides what is worth showing.
import { computed, shallowRef, watch } from 'vue'
import { api, ask, setCsrf } from '@/api/client'
import type { Kinds, Me, Role } from '@/api/kinds'
import { language } from '@/i18n'

export type { Me, Role }

export const me = shallowRef<Me>()

export const isBureau = computed(() => me.value?.grants.some((one) => one.role === 'bureau') ?? false)
export const isAdministrator = computed(() => me.value?.administrator ?? false)

/** What one person was shown is not for the next in the same tab: whatever keeps something of a person says here how it forgets. */
export function onOtherPerson(forget: () => void): void {
  watch(() => me.value?.id, forget, { flush: 'sync' })
}

/** The roles in one alliance. */
export function rolesIn(alliance: string): Role[] {
  return (me.value?.grants ?? []).filter((one) => one.scope === `alliance:${alliance}`).map((one) => one.role)
}

/** The member that the reader speaks for in an alliance, if any. */
export function memberIn(alliance: string): string {
  return me.value?.grants.find((one) => one.scope === `alliance:${alliance}` && one.member)?.member ?? ''
}

/** The alliances that the reader works in, not those merely open to them as an evaluator of history. */
export const ownAlliances = computed(() =>
  (me.value?.grants ?? [])
    .filter((one) => one.scope.startsWith('alliance:') && one.role !== 'evaluator' && one.role !== 'public')
    .map((one) => one.scope.slice('alliance:'.length)),
)

/** Asks the server who we are. @returns whether anybody is signed in. */
export async function readMe(): Promise<boolean> {
  try {
    me.value = await ask(api.GET('/api/v1/me'))
    setCsrf(me.value.csrf ?? '')
    if (!localStorage.getItem('hanse.language')) language.value = me.value.language
    return true
  } catch {
    me.value = undefined
    return false
  }
}

export type SignedIn = Kinds['SignedIn']

export async function signIn(email: string, password: string): Promise<SignedIn> {
  return enter(await ask(api.POST('/api/v1/sign-in', { body: { email, password } })))
}

export async function signInCode(code: string): Promise<SignedIn> {
  return enter(await ask(api.POST('/api/v1/sign-in/code', { body: { code } })))
}

async function enter(signed: SignedIn): Promise<SignedIn> {
  setCsrf(signed.csrf)
  if (signed.stage === 'full') await readMe()
  return signed
}

export async function signOut(): Promise<void> {
  await ask(api.POST('/api/v1/sign-out'))
  me.value = undefined
  setCsrf('')
}
