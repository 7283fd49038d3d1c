// SPDX-License-Identifier: GPL-3.0-or-later
import type { RouteRecordRaw } from 'vue-router'

export const sharePages: RouteRecordRaw[] = [
  { path: 'shares', component: () => import('./SharesPage.vue'), meta: { title: 'menu.shares' } },
  { path: 'payments', component: () => import('./PaymentsPage.vue'), meta: { title: 'menu.payments' } },
  { path: 'stability', component: () => import('./StabilityPage.vue'), meta: { title: 'menu.stability' } },
  { path: 'years', component: () => import('./YearsPage.vue'), meta: { title: 'menu.years' } },
  { path: 'statements', component: () => import('./StatementsPage.vue'), meta: { title: 'menu.statements' } },
  { path: 'royalty', component: () => import('./RoyaltyPage.vue'), meta: { title: 'menu.royalty' } },
]
