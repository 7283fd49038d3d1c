// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of the sharing pages as options of ECharts: from plain rows, so that they can be tested without drawing.
import type { EChartsCoreOption } from 'echarts/core'
import { language, type Language } from '@/i18n'
import type { Ink } from './ink'

const kTight = { left: 8, right: 24, top: 28, bottom: 8, containLabel: true }
const cut = (name: string): string => (name.length > 16 ? `${name.slice(0, 15)}…` : name)
/** An amount on an axis in the reader's own large units: 万 and 亿, or K and M. */
export function short(lang: Language): (value: number) => string {
  const format = new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 2 })
  return (value) => format.format(value)
}

export interface Range {
  name: string
  value: number
  low: number
  high: number
  colour: string
}

/** Each index as a mark with the range it could lie in, on a scale from -1 to 1; within the dashed lines, at `balanced` either way, all is balanced. */
export function ranges(rows: Range[], ink: Ink, edges: [string, string], balanced: number): EChartsCoreOption {
  return {
    grid: { ...kTight, top: 34 },
    xAxis: { type: 'value', min: -1, max: 1, position: 'top', axisLabel: { color: ink.soft, formatter: (at: number) => (at === -1 ? edges[0] : at === 1 ? edges[1] : at.toFixed(1)), showMinLabel: true, showMaxLabel: true, hideOverlap: true, alignMinLabel: 'left', alignMaxLabel: 'right' }, splitLine: { lineStyle: { color: ink.line } } },
    yAxis: { type: 'category', inverse: true, data: rows.map((one) => one.name), axisLabel: { color: ink.ink, formatter: cut }, axisTick: { show: false }, axisLine: { show: false } },
    series: [
      {
        type: 'custom',
        data: rows.map((one, i) => ({ value: [one.low, one.high, i], itemStyle: { color: one.colour } })),
        encode: { x: [0, 1], y: 2 },
        renderItem: (_: unknown, api: { value: (at: number) => number; coord: (at: number[]) => number[]; visual: (name: string) => string }) => {
          const [from, to] = [api.coord([api.value(0), api.value(2)]), api.coord([api.value(1), api.value(2)])]
          return { type: 'rect', shape: { x: from[0], y: from[1]! - 4, width: Math.max(1, to[0]! - from[0]!), height: 8, r: 2 }, style: { fill: api.visual('color'), opacity: 0.35 } }
        },
        markLine: { symbol: 'none', silent: true, label: { show: false }, lineStyle: { color: ink.soft, type: 'dashed' }, data: [{ xAxis: -balanced }, { xAxis: balanced }] },
        z: 1,
      },
      { type: 'scatter', symbolSize: 9, data: rows.map((one, i) => ({ value: [one.value, i], itemStyle: { color: one.colour } })), z: 2 },
    ],
  }
}

export interface Bars {
  names: string[]
  series: { name: string; values: number[]; colour: string | ((value: number) => string) }[]
}

/** Lying bars, one group a member. */
export function bars(of: Bars, ink: Ink): EChartsCoreOption {
  return {
    grid: { ...kTight, top: of.series.length > 1 ? 34 : 20 },
    legend: of.series.length > 1 ? { top: 0, textStyle: { color: ink.ink }, data: of.series.map((one) => one.name) } : undefined,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', axisLabel: { color: ink.soft, formatter: short(language.value), hideOverlap: true }, splitLine: { lineStyle: { color: ink.line } } },
    yAxis: { type: 'category', inverse: true, data: of.names, axisLabel: { color: ink.ink, formatter: cut }, axisTick: { show: false } },
    series: of.series.map((one) => ({
      name: one.name,
      type: 'bar',
      barMaxWidth: 14,
      color: typeof one.colour === 'string' ? one.colour : undefined,
      data: one.values.map((value) => ({ value: Math.round(value), ...(typeof one.colour === 'string' ? {} : { itemStyle: { color: one.colour(value) } }) })),
    })),
  }
}

export interface Stream {
  from: string
  to: string
  value: number
}

/** A Sankey of two or three columns. A name may stand in several columns: it is told apart by `column:name`. */
export function sankey(streams: Stream[], label: (node: string) => string, ink: Ink, colour: (node: string) => string): EChartsCoreOption {
  const nodes = [...new Set(streams.flatMap((one) => [one.from, one.to]))]
  const last = new Set(streams.map((one) => one.to))
  for (const one of streams) last.delete(one.from)
  return {
    tooltip: { trigger: 'item', formatter: (one: { data: { source?: string; target?: string }; name: string; value: number }) => {
      const amount = Math.round(one.value).toLocaleString('en')
      return one.data.source ? `${label(one.data.source)} → ${label(one.data.target ?? '')}: ${amount}` : `${label(one.name)}: ${amount}`
    } },
    series: [{
      type: 'sankey', left: 4, right: 4, top: 8, bottom: 8, nodeGap: 10, nodeWidth: 12, draggable: false,
      data: nodes.map((name) => ({ name, itemStyle: { color: colour(name) }, label: { position: last.has(name) ? 'left' : 'right' } })),
      links: streams.map((one) => ({ source: one.from, target: one.to, value: one.value })),
      label: { color: ink.ink, formatter: (one: { name: string }) => cut(label(one.name)), textBorderWidth: 0 },
      lineStyle: { color: 'source', opacity: 0.28, curveness: 0.5 },
      emphasis: { focus: 'adjacency' },
    }],
  }
}

export interface Lines {
  at: string[]
  series: { name: string; values: (number | null)[]; colour: string; dashed?: boolean }[]
  percent?: boolean
}

export function lines(of: Lines, ink: Ink): EChartsCoreOption {
  return {
    grid: { ...kTight, top: 38 },
    legend: { top: 0, textStyle: { color: ink.ink } },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: of.at, axisLabel: { color: ink.soft }, axisLine: { lineStyle: { color: ink.soft } } },
    yAxis: { type: 'value', min: 0, max: of.percent ? 1 : undefined, axisLabel: { color: ink.soft, formatter: of.percent ? (at: number) => `${Math.round(at * 100)}%` : short(language.value) }, splitLine: { lineStyle: { color: ink.line } } },
    series: of.series.map((one) => ({
      name: one.name, type: 'line', data: one.values, color: one.colour, symbol: one.dashed ? 'diamond' : 'circle', symbolSize: 7,
      lineStyle: { type: one.dashed ? 'dashed' : 'solid', width: 2 },
    })),
  }
}

/** As high as its rows need. */
export const heightOf = (rows: number, each = 1.7): string => `${Math.max(8, 3.5 + rows * each)}rem`
