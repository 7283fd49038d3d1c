// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of an alliance. The last two are the addresses of single records, as notices and mails link to them.
import type { RouteRecordRaw } from 'vue-router'

export const paperPages: RouteRecordRaw[] = [
  { path: 'records', component: () => import('./RecordsPage.vue'), meta: { title: 'menu.records' } },
  { path: 'evidence/:evidence?', component: () => import('./EvidencePage.vue'), meta: { title: 'menu.evidence' } },
  { path: 'workflows/:workflow?', component: () => import('./WorkflowsPage.vue'), meta: { title: 'menu.workflows' } },
  { path: 'tasks/:task?', component: () => import('./TasksPage.vue'), meta: { title: 'menu.tasks' } },
  { path: 'history', component: () => import('./HistoryPage.vue'), meta: { title: 'menu.history' } },
  { path: 'people', component: () => import('../admin/AlliancePeople.vue'), meta: { title: 'menu.people' } },
  { path: 'comments', component: () => import('./CommentsPage.vue'), meta: { title: 'comments.title', hidden: true } },
  { path: ':sheet/:key', component: () => import('./RecordPage.vue'), meta: { title: 'menu.records', hidden: true } },
  { path: ':sheet', component: () => import('./RecordsPage.vue'), meta: { title: 'menu.records', hidden: true } },
]
