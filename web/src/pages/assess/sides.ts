// SPDX-License-Identifier: GPL-3.0-or-later
// What can be held against each other: today's assessment, that of an earlier version, of another day, or a kept result.
// A side stands in the address as 'now', 'version:3', 'day:2025-06-30' or 'result:ID'.

export type Side = { kind: 'now' } | { kind: 'version' | 'day' | 'result'; of: string }

export function readSide(text: string): Side {
  const at = text.indexOf(':')
  const [kind, of] = [text.slice(0, at), text.slice(at + 1)]
  if (kind === 'version' && /^\d+$/.test(of)) return { kind, of }
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(of)) return { kind, of }
  if (kind === 'result' && of) return { kind, of }
  return { kind: 'now' }
}

export const writeSide = (side: Side): string => (side.kind === 'now' ? 'now' : `${side.kind}:${side.of}`)

/** Where the server tells it. A kept result has its assessment in `body`. */
export function pathOf(alliance: string, side: Side): string {
  const base = `/api/v1/alliances/${alliance}`
  if (side.kind === 'result') return `${base}/results/${encodeURIComponent(side.of)}`
  if (side.kind === 'version') return `${base}/assessment?version=${side.of}`
  if (side.kind === 'day') return `${base}/assessment?day=${side.of}`
  return `${base}/assessment`
}
