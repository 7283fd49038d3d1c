// SPDX-License-Identifier: GPL-3.0-or-later
// What falls due, the nearest first: every deadline of the register, and the end of each right that still lives.
import type { Right } from './rights'

export interface Due {
  id: string
  day: string
  days: number // from today; below zero: overdue
  what: string
  grace: string
  right: Right
}

/** @param today  as "2026-11-23". A day of which only the year is known is no deadline. */
export function dueRows(rights: Right[], today: string): Due[] {
  const out: Due[] = []
  const add = (right: Right, day: string, what: string, grace: string): void => {
    const days = daysBetween(today, day)
    if (days !== undefined) out.push({ id: `${right.number} ${what} ${day}`, day, days, what, grace, right })
  }
  for (const one of rights) {
    for (const due of one.held?.deadlines ?? []) add(one, due.due, due.what, due.grace_until ?? '')
    if (one.colour === 'green' || one.colour === 'amber') add(one, one.expiry, 'expiry', '')
  }
  return out.sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id))
}

export function daysBetween(from: string, to: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(to)) return undefined
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
