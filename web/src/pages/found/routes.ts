// SPDX-License-Identifier: GPL-3.0-or-later
import type { RouteRecordRaw } from 'vue-router'

export const foundRoutes: RouteRecordRaw[] = [{ path: '/found', component: () => import('./FoundPage.vue'), meta: { title: 'found.title' } }]

export const foundPages: RouteRecordRaw[] = [
  { path: 'plan', component: () => import('./PlanPage.vue'), meta: { title: 'menu.plan' } },
  { path: 'members', component: () => import('./MembersPage.vue'), meta: { title: 'menu.members' } },
  { path: 'charter', component: () => import('./CharterPage.vue'), meta: { title: 'menu.charter' } },
]
