// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of everybody: coming in, the inbox, the own account, help. Some are seen without signing in.
import type { RouteRecordRaw } from 'vue-router'

export const commonRoutes: RouteRecordRaw[] = [
  { path: '/sign-in', component: () => import('./SignIn.vue'), meta: { open: true, title: 'signIn.title' } },
  { path: '/welcome', component: () => import('./Welcome.vue'), meta: { open: true, title: 'welcome.title' } },
  { path: '/reset', component: () => import('./ResetPassword.vue'), meta: { open: true, title: 'reset.title' } },
  { path: '/pending', component: () => import('./Pending.vue'), meta: { open: true, title: 'pending.title' } },
  { path: '/inbox', component: () => import('./InboxPage.vue'), meta: { title: 'inbox.title' } },
  { path: '/me', component: () => import('./AccountPage.vue'), meta: { title: 'account.title' } },
  { path: '/help', component: () => import('./HelpPage.vue'), meta: { open: true, title: 'help.title' } },
  { path: '/workflows/:workflow', component: () => import('./WorkflowJump.vue'), meta: { title: 'menu.workflows' } },
]
