// SPDX-License-Identifier: GPL-3.0-or-later
import type { RouteRecordRaw } from 'vue-router'

export const poolPages: RouteRecordRaw[] = [
  { path: 'patents', component: () => import('./PatentsPage.vue'), meta: { title: 'menu.patents' } },
  { path: 'import', component: () => import('../papers/ImportPage.vue'), meta: { title: 'menu.import' } },
]
