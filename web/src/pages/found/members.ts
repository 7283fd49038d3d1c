// SPDX-License-Identifier: GPL-3.0-or-later
// The roster as records, and what follows from it: the map of the value chain, who meets whom in a market, and what
// two people changed in the same row.
import { kLevels, type Level } from './founding'

export type Body = Record<string, string>
export interface MemberRecord {
  key: string
  body: Body
  version: number
}
export const kKinds = ['enterprise', 'institute', 'individual', 'association', 'service', 'government'] as const
export const kFields = ['name_zh', 'name_en', 'kind', 'levels', 'markets', 'region', 'patents', 'threatened', 'votes', 'joined', 'left', 'parent'] as const
export type Field = (typeof kFields)[number]

export const listOf = (text: string | undefined): string[] => (text ?? '').split(';').map((one) => one.trim()).filter((one) => one && one !== 'none' && one !== '?')
export const levelsOf = (one: MemberRecord): Level[] => kLevels.filter((level) => listOf(one.body['levels']).includes(level))

/** Members under one control are one undertaking: they do not compete with each other. */
export function controlOf(one: MemberRecord, all: MemberRecord[]): string {
  const seen = new Set<string>()
  let id = one.key
  for (;;) {
    seen.add(id)
    const parent = all.find((each) => each.key === id)?.body['parent']
    if (!parent || parent === 'none' || parent === '?' || seen.has(parent)) return id
    id = parent
  }
}

export interface Cell {
  members: MemberRecord[]
  rivals: number // undertakings that meet here
}
export interface MapRow {
  market: string // '' for members of whom no market is known
  cells: Record<Level | 'none', Cell>
}

/** One row a market, one column a level; a member may stand in several. */
export function chainMap(all: MemberRecord[]): MapRow[] {
  const markets = [...new Set(all.flatMap((one) => listOf(one.body['markets'])))].sort()
  const rows = markets.map((market) => mapRow(market, all.filter((one) => listOf(one.body['markets']).includes(market)), all))
  const without = all.filter((one) => !listOf(one.body['markets']).length)
  return without.length ? [...rows, mapRow('', without, all)] : rows
}

function mapRow(market: string, members: MemberRecord[], all: MemberRecord[]): MapRow {
  const cell = (here: MemberRecord[]): Cell => ({
    members: here,
    rivals: market ? new Set(here.map((one) => controlOf(one, all))).size : 0,
  })
  const at = (level: Level): Cell => cell(members.filter((one) => levelsOf(one).includes(level)))
  return {
    market,
    cells: { upstream: at('upstream'), hub: at('hub'), downstream: at('downstream'), none: cell(members.filter((one) => !levelsOf(one).length)) },
  }
}

/** Who sells in the same market and is under another control. */
export function rivalsOf(one: MemberRecord, all: MemberRecord[]): MemberRecord[] {
  const mine = listOf(one.body['markets'])
  return all.filter((each) => controlOf(each, all) !== controlOf(one, all) && listOf(each.body['markets']).some((market) => mine.includes(market)))
}

export interface Clash {
  field: string
  mine: string
  theirs: string
}

/** What I changed since `before` that somebody else changed too, to something else. */
export function clashes(before: Body, mine: Body, theirs: Body): Clash[] {
  const value = (body: Body, field: string): string => body[field] ?? ''
  return kFields
    .filter((field) => value(mine, field) !== value(before, field) && value(theirs, field) !== value(before, field) && value(mine, field) !== value(theirs, field))
    .map((field) => ({ field, mine: value(mine, field), theirs: value(theirs, field) }))
}

/** Their row with my changes in it; where both changed the same, what `take` says. */
export function merge(before: Body, mine: Body, theirs: Body, take: Record<string, 'mine' | 'theirs'>): Body {
  const out: Body = { ...theirs }
  for (const field of kFields) {
    const changed = (mine[field] ?? '') !== (before[field] ?? '')
    if (!changed || take[field] === 'theirs') continue
    if (mine[field]) out[field] = mine[field]
    else delete out[field]
  }
  return out
}
