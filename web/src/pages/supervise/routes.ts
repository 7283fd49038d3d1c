// SPDX-License-Identifier: GPL-3.0-or-later
// What a bureau works with: the registry, risks across alliances, self-checks, one alliance by tiers.
import type { RouteRecordRaw } from 'vue-router'

export const superviseRoutes: RouteRecordRaw[] = [
  { path: '/supervise', component: () => import('./RegistryPage.vue'), meta: { title: 'supervise.registry' } },
  { path: '/supervise/risks', component: () => import('./RisksPage.vue'), meta: { title: 'supervise.risks' } },
  { path: '/supervise/self-checks', component: () => import('./SelfChecksPage.vue'), meta: { title: 'supervise.checks' } },
  { path: '/supervise/self-checks/new', component: () => import('./NewSelfCheck.vue'), meta: { title: 'checks.new' } },
  { path: '/supervise/self-checks/:batch', component: () => import('./CampaignPage.vue'), meta: { title: 'supervise.checks' } },
  { path: '/supervise/alliances/:id', component: () => import('./SupervisedAlliance.vue'), meta: { title: 'supervise.one' } },
]
