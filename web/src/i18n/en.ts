// SPDX-License-Identifier: GPL-3.0-or-later
import { admin } from './en/admin'
import { assess } from './en/assess'
import { common } from './en/common'
import { found } from './en/found'
import { overview } from './en/overview'
import { papers } from './en/papers'
import { pool } from './en/pool'
import { share } from './en/share'
import { shell } from './en/shell'
import { supervise } from './en/supervise'
import { merge } from './merge'

export const en = merge(shell, common, overview, found, assess, pool, share, papers, supervise, admin)
