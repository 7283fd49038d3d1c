// SPDX-License-Identifier: GPL-3.0-or-later
import type { RouteRecordRaw } from 'vue-router'

export const poolPages: RouteRecordRaw[] = [
  { path: 'patents', component: () => import('./PatentsPage.vue'), meta: { title: 'menu.patents' } },
  { path: 'search', component: () => import('./SearchPage.vue'), meta: { title: 'menu.search' } },
  { path: 'landscape', component: () => import('./LandscapePage.vue'), meta: { title: 'menu.landscape' } },
  { path: 'watches', component: () => import('./WatchesPage.vue'), meta: { title: 'menu.watches' } },
  { path: 'relations', component: () => import('./RelationsPage.vue'), meta: { title: 'menu.relations' } },
  { path: 'import', component: () => import('../papers/ImportPage.vue'), meta: { title: 'menu.import' } },
]
