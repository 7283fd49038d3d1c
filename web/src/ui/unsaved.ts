// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody loses what they wrote: what closes a form asks first while something in it is unsaved, be it another page,
// another address of the same page, or a click beside the sheet that it stands in.
import { onBeforeUnmount, onMounted } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate, type RouteLocationNormalized } from 'vue-router'
import { t } from '@/i18n'
import { askSure } from './ask'

/** Whether a form is still there after a change of the address. */
export type Stays = (to: RouteLocationNormalized, from: RouteLocationNormalized) => boolean

/** As long as these parts of the query stay the same, beside the path: for what is opened by them. */
export const staysWith =
  (...names: string[]): Stays =>
  (to, from) =>
    to.path === from.path && names.every((one) => to.query[one] === from.query[one])

const mayGo = async (dirty: () => boolean): Promise<boolean> => !dirty() || (await askSure(t('ask.unsaved'), t('ask.unsavedSays')))

export function useUnsaved(dirty: () => boolean, stays: Stays = staysWith()): void {
  onBeforeRouteLeave(() => mayGo(dirty))
  onBeforeRouteUpdate((to, from) => stays(to, from) || mayGo(dirty))

  function onUnload(event: BeforeUnloadEvent): void {
    if (dirty()) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', onUnload))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', onUnload))
}

/** For `before-close` of a dialog or sheet of which the address says nothing. */
export const mayDrop =
  (dirty: () => boolean | undefined) =>
  async (close: () => void): Promise<void> => {
    if (await mayGo(() => dirty() ?? false)) close()
  }
