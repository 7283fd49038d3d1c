// SPDX-License-Identifier: GPL-3.0-or-later
import type { RouteRecordRaw } from 'vue-router'

export const assessPages: RouteRecordRaw[] = [
  { path: 'findings', component: () => import('./FindingsPage.vue'), meta: { title: 'menu.findings' } },
]
