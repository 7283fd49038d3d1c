// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody loses what they wrote: leaving the page asks first while something is unsaved.
import { onBeforeUnmount, onMounted } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { t } from '@/i18n'
import { askSure } from './ask'

export function useUnsaved(dirty: () => boolean): void {
  const mayLeave = async (): Promise<boolean> => !dirty() || (await askSure(t('ask.unsaved'), t('ask.unsavedSays')))
  onBeforeRouteLeave(mayLeave)
  onBeforeRouteUpdate((to, from) => (to.path === from.path ? true : mayLeave()))

  function onUnload(event: BeforeUnloadEvent): void {
    if (dirty()) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', onUnload))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', onUnload))
}
