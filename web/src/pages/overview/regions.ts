// SPDX-License-Identifier: GPL-3.0-or-later
// The regions that a bureau supervises: their alliances are its own without a grant for each.
import { computed } from 'vue'
import { language } from '@/i18n'
import { me } from '@/stores/session'
import { regionSaid } from '../supervise/provinces'

export const regions = computed(() => (me.value?.grants ?? []).filter((one) => one.scope.startsWith('region:')).map((one) => one.scope.slice('region:'.length)))
export const regionsSaid = computed(() => regions.value.map((one) => regionSaid(one, language.value)))
