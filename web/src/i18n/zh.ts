// SPDX-License-Identifier: GPL-3.0-or-later
import { admin } from './zh/admin'
import { assess } from './zh/assess'
import { common } from './zh/common'
import { found } from './zh/found'
import { overview } from './zh/overview'
import { papers } from './zh/papers'
import { pool } from './zh/pool'
import { share } from './zh/share'
import { shell } from './zh/shell'
import { supervise } from './zh/supervise'
import { merge } from './merge'

export const zh = merge(shell, common, overview, found, assess, pool, share, papers, supervise, admin)
