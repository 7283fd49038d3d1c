// SPDX-License-Identifier: GPL-3.0-or-later
// The regions that a bureau supervises: their alliances are its own without a grant for each.
import { computed } from 'vue'
import { me } from '@/stores/session'

export const regions = computed(() => (me.value?.grants ?? []).filter((one) => one.scope.startsWith('region:')).map((one) => one.scope.slice('region:'.length)))
