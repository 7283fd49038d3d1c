// SPDX-License-Identifier: GPL-3.0-or-later
// For pages inside the frame of an alliance, which shows them only once both are here.
import { computed, type ComputedRef } from 'vue'
import type { Assessment } from '@/api/kinds'
import { say } from '@/i18n'
import { assessment, current, memberNames, type Alliance } from './alliance'

export function useAlliance(): { alliance: ComputedRef<Alliance>; assessed: ComputedRef<Assessment>; base: ComputedRef<string> } {
  return {
    alliance: computed(() => current.value as Alliance),
    assessed: computed(() => assessment.value as Assessment),
    base: computed(() => `/alliances/${current.value?.id ?? ''}`),
  }
}

/** A member's name; its id if the reader may not know more. */
export function memberName(id: string): string {
  return say(memberNames.value.get(id)) || id
}
