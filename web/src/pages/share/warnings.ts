// SPDX-License-Identifier: GPL-3.0-or-later
// Early warning: six signals, each green, amber or red. The limits are those of model D.8 (hanse/sharing/early_warning.hpp),
// which the interface does not give beside the signals. Boundaries count.

export type Level = 'green' | 'amber' | 'red' | 'unknown'
export interface Limit {
  signal: string
  worse: 'high' | 'low'
  amber: number
  red: number
  shown: 'percent' | 'number'
}

export const kLimits: Limit[] = [
  { signal: 'excess_ratio', worse: 'high', amber: 0.001, red: 0.05, shown: 'percent' },
  { signal: 'min_r', worse: 'low', amber: -0.1, red: -0.25, shown: 'number' },
  { signal: 'top_cost_share_gap', worse: 'high', amber: 0.1, red: 0.25, shown: 'percent' },
  { signal: 'reserve_months', worse: 'low', amber: 6, red: 3, shown: 'number' },
  { signal: 'neg_years_top', worse: 'high', amber: 1, red: 2, shown: 'number' },
  { signal: 'arrears_ratio', worse: 'high', amber: 0.05, red: 0.15, shown: 'percent' },
]

export function levelOf(limit: Limit, value: number | null | undefined): Level {
  if (value == null) return 'unknown'
  const reached = (at: number): boolean => (limit.worse === 'high' ? value >= at : value <= at)
  return reached(limit.red) ? 'red' : reached(limit.amber) ? 'amber' : 'green'
}

/** The alliance is as bad as its worst signal; what is unknown could still make it worse. */
export function overall(levels: Level[]): Level {
  if (levels.includes('red')) return 'red'
  if (levels.includes('unknown')) return 'unknown'
  return levels.includes('amber') ? 'amber' : 'green'
}
