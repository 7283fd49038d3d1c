// SPDX-License-Identifier: GPL-3.0-or-later
// What a landscape says (docs/landscape.md), and its pictures. Families are counted, not rows; what is not known
// is counted too.
import type { EChartsCoreOption } from 'echarts/core'

export interface Counted {
  name: string
  families: number
}
export interface ClassNode {
  symbol: string
  families: number
  title?: string
  below?: ClassNode[]
}
export interface Year {
  year: number
  families: number
  applicants: number
  complete: boolean
}
export interface Applicant extends Counted {
  country: string | null
  share: number
  first: number | null // the year is not known of any of its families
  last: number | null
  cited: number
  subclasses: string[]
}
export interface Network {
  nodes: Counted[]
  links_in_all: number
  links: { from: string; to: string; families: number }[]
}
export interface Window {
  from: number
  to: number
  families_a_year: number
  applicants_a_year: number
}
export interface Landscape {
  coverage: Record<string, number | null>
  year_is: 'filing' | 'publication'
  latest: string
  trend: Year[]
  life_cycle: { stage: string; families: number; before: Window | null; recent: Window | null }
  in_force_or_pending: number
  no_longer: number
  offices: Counted[]
  origins: Counted[]
  flows: { from: string; to: string; families: number }[]
  classes: ClassNode[]
  applicants: { known: number; families: number; with_largest_1_5_10: number[]; rows: Applicant[]; newcomers: Counted[]; leavers: Counted[] }
  partners: Network
  citations: Network
  most_cited: { number: string; title: string; applicant: string; cited_by: number }[]
  topics: { terms: string[]; families: number; recent: number; applicants: Counted[]; examples: string[] }[]
  effects: { rows_are: string; rows: string[]; columns: string[]; families: number[][]; candidates: { row: string; effect: string }[] }
}

/** What is not known, of all that was counted; only what there is of it. */
export const kGaps = ['without_year', 'without_applicant', 'without_class', 'without_origin', 'without_status', 'without_text', 'without_topic', 'without_effect'] as const
export function gaps(coverage: Landscape['coverage']): { gap: (typeof kGaps)[number]; count: number }[] {
  return kGaps.map((gap) => ({ gap, count: coverage[gap] ?? 0 })).filter((one) => one.count > 0)
}

/** Years without a gap: one in which nothing was filed is a year of none. */
export function everyYear(trend: Year[]): Year[] {
  const out: Year[] = []
  for (const one of trend) {
    for (let year = (out[out.length - 1]?.year ?? one.year) + 1; year < one.year; year++) out.push({ year, families: 0, applicants: 0, complete: one.complete })
    out.push(one)
  }
  return out
}

const kInk = { bar: '#3f6b8c', line: '#b5651d', soft: '#7d8791' }

/** Columns of families and a line of applicants; years that are not complete are hollow. */
export function trendOption(trend: Year[], words: { families: string; applicants: string }): EChartsCoreOption {
  const years = everyYear(trend)
  return {
    tooltip: { trigger: 'axis' },
    legend: { top: 0, textStyle: { color: kInk.soft } },
    grid: { left: 45, right: 20, top: 35, bottom: 30 },
    xAxis: { type: 'category', data: years.map((one) => (one.complete ? String(one.year) : `${one.year}*`)) },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      {
        name: words.families, type: 'bar', barMaxWidth: 40, itemStyle: { color: kInk.bar },
        data: years.map((one) => ({ value: one.families, itemStyle: one.complete ? {} : { color: 'transparent', borderColor: kInk.bar, borderWidth: 2, borderType: 'dashed' } })),
      },
      { name: words.applicants, type: 'line', itemStyle: { color: kInk.line }, data: years.map((one) => one.applicants) },
    ],
  }
}

/** Lying bars, the longest on top. */
export function rankOption(rows: Counted[]): EChartsCoreOption {
  const upward = [...rows].reverse()
  return {
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    grid: { left: 8, right: 40, top: 5, bottom: 5, containLabel: true },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: { type: 'category', data: upward.map((one) => one.name), axisTick: { show: false }, axisLabel: { width: 150, overflow: 'truncate' } },
    series: [{ type: 'bar', barMaxWidth: 18, itemStyle: { color: kInk.bar }, label: { show: true, position: 'right', color: kInk.soft }, data: upward.map((one) => one.families) }],
  }
}

/** Who works with whom: the size of a name by its families, the width of a line by those they share. */
export function networkOption(network: Network): EChartsCoreOption {
  return {
    tooltip: {},
    series: [
      {
        type: 'graph', layout: 'force', roam: false, draggable: true, force: { repulsion: 140, edgeLength: 70 },
        label: { show: true, position: 'right', color: kInk.soft, fontSize: 11 }, itemStyle: { color: kInk.bar },
        data: network.nodes.map((one) => ({ name: one.name, value: one.families, symbolSize: 8 + 5 * Math.sqrt(one.families) })),
        links: network.links.map((one) => ({ source: one.from, target: one.to, value: one.families, lineStyle: { width: Math.min(8, one.families) } })),
      },
    ],
  }
}

/** Subclasses of all sections, the largest first. */
export function subclasses(classes: ClassNode[]): ClassNode[] {
  return classes.flatMap((one) => one.below ?? []).sort((a, b) => b.families - a.families || a.symbol.localeCompare(b.symbol))
}

/** What the symbols of the classes stand for, on every level. */
export function titlesOf(classes: ClassNode[]): Map<string, string> {
  return new Map(classes.flatMap((one) => [...(one.title ? [[one.symbol, one.title] as const] : []), ...titlesOf(one.below ?? [])]))
}

/** The first of the things that a class is said to be about: enough to know it by. */
export const shortTitle = (title: string | undefined): string => title?.split(/[;；]/)[0]?.trim() ?? ''

/** Whether few families stand where many would be usual: the server names such cells by row and effect. */
export function isCandidate(effects: Landscape['effects'], row: number, column: number): boolean {
  return effects.candidates.some((one) => one.row === effects.rows[row] && one.effect === effects.columns[column])
}

export function countryName(code: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(code) || ['EP', 'WO', 'EA', 'OA', 'AP'].includes(code)) return code
  try {
    return `${new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code} (${code})`
  } catch {
    return code
  }
}
