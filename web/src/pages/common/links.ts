// SPDX-License-Identifier: GPL-3.0-or-later
// One-time links: the secret stands behind the #, so that it reaches no log of a server.
import { send } from '@/api/calls'
import type { Kinds } from '@/api/kinds'

export type Link = Kinds['Link']

export const secretOf = (hash: string): string => hash.replace(/^#/, '')
export const lookAt = (secret: string): Promise<Link> => send<Link>('POST', '/api/v1/links/look', { secret })

/** What the house asks of a password, as far as a page can tell; guessing is measured by the server. */
export function passwordFits(password: string): boolean {
  return password.length >= 12 && new TextEncoder().encode(password).length <= 256
}
