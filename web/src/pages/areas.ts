// SPDX-License-Identifier: GPL-3.0-or-later
// The areas of the app in the order of the menu of an alliance: what to build, what is at risk, what is in the
// pool, who gets what, and the papers behind it all. Each area keeps its own pages.
import type { RouteRecordRaw } from 'vue-router'
import { assessPages } from './assess/routes'
import { foundPages } from './found/routes'
import { overviewPages } from './overview/routes'
import { paperPages } from './papers/routes'
import { poolPages } from './pool/routes'
import { sharePages } from './share/routes'

export interface Area {
  heading: string // key of words; '' for none
  pages: RouteRecordRaw[] // below /alliances/:alliance; what has meta.hidden is not in the menu
}

export const kAreas: Area[] = [
  { heading: '', pages: overviewPages },
  { heading: 'menu.found', pages: foundPages },
  { heading: 'menu.assess', pages: assessPages },
  { heading: 'menu.pool', pages: poolPages },
  { heading: 'menu.share', pages: sharePages },
  { heading: 'menu.papers', pages: paperPages },
]
