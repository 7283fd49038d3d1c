// SPDX-License-Identifier: GPL-3.0-or-later
// How a status is called: as in the reports, which say what a rule asks, never that anybody is guilty.
import type { Finding } from '@/api/kinds'

/** The word for a status: a prohibition is crossed, everything else is not met; before the kind is known it is either. */
export function statusWord(status: string, kind?: Finding['kind']): string {
  if (status !== 'violated' || !kind) return status
  return kind === 'prohibition' ? 'crossed' : 'not_met'
}
