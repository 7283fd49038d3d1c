// SPDX-License-Identifier: GPL-3.0-or-later
import type { RouteRecordRaw } from 'vue-router'

export const overviewPages: RouteRecordRaw[] = [
  { path: '', component: () => import('./AllianceHome.vue'), meta: { title: 'menu.overview' } },
]
