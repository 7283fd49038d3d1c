// SPDX-License-Identifier: GPL-3.0-or-later
import type { RouteRecordRaw } from 'vue-router'

export const assessPages: RouteRecordRaw[] = [
  { path: 'findings', component: () => import('./FindingsPage.vue'), meta: { title: 'menu.findings' } },
  { path: 'interview', component: () => import('./InterviewPage.vue'), meta: { title: 'menu.interview' } },
  { path: 'repair', component: () => import('./RepairPage.vue'), meta: { title: 'menu.repair' } },
  { path: 'compare', component: () => import('./ComparePage.vue'), meta: { title: 'menu.compare' } },
  { path: 'dossier', component: () => import('./DossierPage.vue'), meta: { title: 'menu.dossier' } },
]
