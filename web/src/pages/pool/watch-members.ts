// SPDX-License-Identifier: GPL-3.0-or-later
// The members by name, one a line, as the early warning takes them: nobody is warned of their own patents.
import type { Words } from '@/i18n'

export function memberFile(names: Words[]): { name: string; text: string } {
  const lines = names.flatMap((one) => [one.zh, one.en]).filter((one): one is string => !!one)
  return { name: 'members.txt', text: `${[...new Set(lines)].join('\n')}\n` }
}
