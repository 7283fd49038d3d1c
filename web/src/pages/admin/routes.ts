// SPDX-License-Identifier: GPL-3.0-or-later
// What the administrator of the server works with: accounts, trail, jobs, mail, the server itself.
import type { RouteRecordRaw } from 'vue-router'

export const adminRoutes: RouteRecordRaw[] = [
  { path: '/admin', component: () => import('./PeoplePage.vue'), meta: { title: 'admin.people' } },
  { path: '/admin/trail', component: () => import('./TrailPage.vue'), meta: { title: 'admin.trail' } },
  { path: '/admin/jobs', component: () => import('./JobsPage.vue'), meta: { title: 'admin.jobs' } },
  { path: '/admin/mail', component: () => import('./MailPage.vue'), meta: { title: 'admin.mail' } },
  { path: '/admin/server', component: () => import('./ServerPage.vue'), meta: { title: 'admin.server' } },
]
