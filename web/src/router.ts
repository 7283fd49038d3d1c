// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and its address. Addresses under /alliances/:alliance are those that notices and mails link to.
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { kAreas } from './pages/areas'
import { adminRoutes } from './pages/admin/routes'
import { commonRoutes } from './pages/common/routes'
import { foundRoutes } from './pages/found/routes'
import { superviseRoutes } from './pages/supervise/routes'
import { me, readMe } from './stores/session'

declare module 'vue-router' {
  interface RouteMeta {
    open?: boolean // to be seen without signing in
    title?: string // key of words
    hidden?: boolean // not in the menu of the alliance
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./pages/overview/Home.vue'), meta: { title: 'home.title' } },
  { path: '/alliances', component: () => import('./pages/overview/AllianceList.vue'), meta: { title: 'alliances.title' } },
  ...foundRoutes,
  ...superviseRoutes,
  ...adminRoutes,
  ...commonRoutes,
  {
    path: '/alliances/:alliance',
    component: () => import('./pages/AllianceFrame.vue'),
    children: kAreas.flatMap((area) => area.pages),
  },
  { path: '/:rest(.*)*', component: () => import('./pages/common/NotFound.vue'), meta: { open: true, title: 'notFound.title' } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  // What only changes what is chosen on a page leaves the page where it is.
  scrollBehavior: (to, from, saved) => saved ?? (to.hash ? { el: to.hash } : to.path === from.path ? false : { top: 0 }),
})

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  if (me.value || (await readMe())) return true
  return { path: '/sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
})
