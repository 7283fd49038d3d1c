// SPDX-License-Identifier: GPL-3.0-or-later
// What the patents of a pool are to each other: what is on file, what is proposed, what a person still has to
// decide. One functional group holds alternatives, different groups hold complements (model.md A.1); so inside a
// group every pair is a question until somebody answers it.
import type { EChartsCoreOption } from 'echarts/core'
import { toCsv } from '@/ui/csv'
import type { Held, Pooled, Right } from './rights'

export interface Node {
  number: string
  title: string
  group: string
  family: string // one invention in several countries is no alternative to itself
  pooled: Pooled
}
export type Kind = 'substitute' | 'complement' | 'blocking' | 'unclear' | 'open'
export interface Pair {
  id: string
  a: string
  b: string
  kind: Kind
  state: 'filed' | 'proposed' | 'rejected' | 'open'
  confidence?: number
  because: string[]
}

/** What patents-relate proposes (docs/pool-relations.md). */
export interface Proposed {
  inventions: { patents: string[] }[]
  pairs: {
    patent: string
    other: string
    proposed: Kind
    confidence: number
    signals: Record<string, { value: number | null; because: string[] }>
  }[]
}

/** The register's records as a table that patents-relate reads; texts and families are what it compares by. */
export function recordsCsv(held: Held[]): string {
  const head = ['publication number', 'publication date', 'title', 'abstract', 'first claim', 'ipc', 'owner', 'citations', 'family members']
  return toCsv(
    head,
    held.map(({ number, owners, record }) => [
      number, record.publication_date, record.titles?.[0]?.text, record.abstracts?.[0]?.text, record.claims?.[0]?.text,
      (record.ipc ?? []).map((one) => one.symbol).join('; '), owners.map((one) => one.owner).join('; '),
      (record.citations ?? []).map((one) => one.number ?? '').filter(Boolean).join('; '), (record.family_members ?? []).join('; '),
    ]),
  )
}

export const pairId = (a: string, b: string): string => [a, b].sort().join(' ')
const listOf = (cell: string | undefined): string[] => (cell ?? '').split(/[;；、]/).map((one) => one.trim()).filter((one) => one && one !== 'none' && one !== '无')

/** The patents of the alliance's own sheet: what is only in the register is nobody's to decide here. */
export function nodesOf(rights: Right[]): Node[] {
  return rights.flatMap(({ number, title, group, family, pooled }) => (pooled ? [{ number, title, group, family, pooled }] : []))
}

/** The words by which a refusal stands in the notes of both patents, so that it is not asked again. */
const kNot = 'no substitute for'
export const isRefused = (one: Node, other: string): boolean => (one.pooled.body['note'] ?? '').includes(`${kNot} ${other}:`)

/** Every pair to be shown, once: on file, proposed, refused, and the open ones of small groups. */
export function pairsOf(nodes: Node[], proposed?: Proposed): Pair[] {
  const out = new Map<string, Pair>()
  const here = new Set(nodes.map((one) => one.number))
  const same = new Set((proposed?.inventions ?? []).flatMap((one) => one.patents.flatMap((a) => one.patents.map((b) => pairId(a, b)))))
  for (const one of nodes)
    for (const other of listOf(one.pooled.body['substitute_of']))
      if (here.has(other)) out.set(pairId(one.number, other), { id: pairId(one.number, other), a: one.number, b: other, kind: 'substitute', state: 'filed', because: [] })
  for (const one of nodes.filter((each) => each.pooled.body['note']?.includes(kNot)))
    for (const other of here) {
      const id = pairId(one.number, other)
      if (!out.has(id) && isRefused(one, other)) out.set(id, { id, a: one.number, b: other, kind: 'open', state: 'rejected', because: [] })
    }
  for (const one of proposed?.pairs ?? []) {
    const id = pairId(one.patent, one.other)
    const because = Object.entries(one.signals).flatMap(([, signal]) => ((signal.value ?? 0) > 0 ? signal.because.slice(0, 3) : []))
    const before = out.get(id)
    if (before) out.set(id, { ...before, confidence: one.confidence, because })
    else out.set(id, { id, a: one.patent, b: one.other, kind: one.proposed, state: 'proposed', confidence: one.confidence, because })
  }
  for (const [, group] of groupsOf(nodes))
    if (group.length <= 12)
      group.forEach((one, i) =>
        group.slice(i + 1).forEach((other) => {
          const id = pairId(one.number, other.number)
          if (!out.has(id) && !same.has(id) && !(one.family && one.family === other.family)) out.set(id, { id, a: one.number, b: other.number, kind: 'open', state: 'open', because: [] })
        }),
      )
  const rank = { filed: 0, proposed: 1, open: 2, rejected: 3 }
  return [...out.values()].sort((x, y) => rank[x.state] - rank[y.state] || (y.confidence ?? 0) - (x.confidence ?? 0) || x.id.localeCompare(y.id))
}

/** The functional groups that have a name, the largest first. */
export function groupsOf(nodes: Node[]): [string, Node[]][] {
  const out = new Map<string, Node[]>()
  for (const one of nodes) if (one.group) out.set(one.group, [...(out.get(one.group) ?? []), one])
  return [...out].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]))
}

/** The rows of two patents after a decision; the notes say who decided what, when, on which grounds. */
export function decided(pair: Pair, nodes: Node[], substitute: boolean, who: string, day: string, why: string): { key: string; version: number; body: Record<string, string> }[] {
  return [[pair.a, pair.b], [pair.b, pair.a]].flatMap(([number, other]) => {
    const node = nodes.find((one) => one.number === number)
    if (!node || !other) return []
    const body = { ...node.pooled.body }
    const list = listOf(body['substitute_of']).filter((one) => one !== other)
    if (substitute) list.push(other)
    if (list.length) body['substitute_of'] = list.join(';')
    else delete body['substitute_of']
    const notes = (body['note'] ?? '').split('; ').filter((one) => one && !one.startsWith(`${kNot} ${other}:`))
    notes.push(`${substitute ? `substitute_of ${other}` : `${kNot} ${other}`}: confirmed by ${who} on ${day}${why ? ` (${why})` : ''}`)
    body['note'] = notes.join('; ')
    return [{ key: node.pooled.key, version: node.pooled.version, body }]
  })
}

const kDrawn = 200 // of a large pool only patents that have a relation are drawn; the table has all pairs
const kPalette = ['#3f6b8c', '#b5651d', '#4d7c57', '#7a4f8f', '#a33b3b', '#6b7280', '#2f7f86', '#8a6d1f']
const kSymbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin']

/** Groups by colour and shape; full lines are on file, dashed ones proposed. Open pairs would only blur it. */
export function graphOption(nodes: Node[], pairs: Pair[], chosen: string, noGroup: string): EChartsCoreOption {
  const names = [...new Set(nodes.map((one) => one.group))]
  const drawn = pairs.filter((one) => one.state === 'filed' || one.state === 'proposed')
  const linked = new Set(drawn.flatMap((one) => [one.a, one.b]))
  const shown = nodes.length <= kDrawn ? nodes : nodes.filter((one) => linked.has(one.number)).slice(0, kDrawn)
  return {
    tooltip: {},
    legend: { type: 'scroll', bottom: 0, data: names.map((one) => one || noGroup), textStyle: { color: '#7d8791' } },
    series: [
      {
        type: 'graph', layout: 'force', roam: false, draggable: true, top: 20, bottom: 50, force: { repulsion: 130, edgeLength: 80, gravity: 0.18 },
        categories: names.map((one, i) => ({ name: one || noGroup, itemStyle: { color: kPalette[i % kPalette.length] }, symbol: kSymbols[i % kSymbols.length] })),
        label: { show: shown.length <= 60, position: 'right', fontSize: 10, color: '#7d8791' },
        data: shown.map((one) => ({ name: one.number, value: one.title, category: names.indexOf(one.group), symbolSize: one.number === chosen ? 24 : 14 })),
        links: drawn.filter((one) => shown.length === nodes.length || shown.some((each) => each.number === one.a)).map((one) => ({
          source: one.a, target: one.b, value: one.kind,
          lineStyle: { type: one.state === 'filed' ? 'solid' : 'dashed', width: one.state === 'filed' ? 3 : 1.5, color: one.kind === 'substitute' ? '#a33b3b' : one.kind === 'blocking' ? '#b5651d' : '#7d8791', opacity: 0.9 },
        })),
      },
    ],
  }
}
