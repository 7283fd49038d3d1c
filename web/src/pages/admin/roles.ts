// SPDX-License-Identifier: GPL-3.0-or-later
// Roles that are given in an alliance, and which of them stand for a member.
import type { Role } from '@/stores/session'

export const kRoles: Role[] = ['secretariat', 'lead', 'member-admin', 'member-reader', 'counsel', 'evaluator', 'bureau', 'auditor']

export type Standing = 'must' | 'may' | 'none'

/** Whether a role names the member that it stands for. */
export function standsFor(role: Role): Standing {
  if (role === 'member-admin' || role === 'member-reader') return 'must'
  return role === 'lead' ? 'may' : 'none'
}
