// SPDX-License-Identifier: GPL-3.0-or-later
// What papers are about, as the server names it, and the page of the alliance that shows it.

const kPages: Record<string, string> = { workflow: 'workflows', task: 'tasks', evidence: 'evidence' }

/** The address below that of the alliance: "/facts/charter.exists" for a record, "/workflows/w-1" for a process. */
export function placeOf(subject: string): string {
  if (subject === '' || subject === 'alliance') return ''
  const [head = '', ...rest] = subject.replace(/^fact:/, 'facts/').replace(/^finding:/, 'finding/').split('/')
  const key = rest.join('/')
  if (head === 'finding') return `/findings?rule=${encodeURIComponent(key)}&status=all`
  if (head === 'clauses') return `/charter?clause=${encodeURIComponent(key)}`
  return `/${kPages[head] ?? head}${key ? `/${encodeURIComponent(key)}` : ''}`
}
