// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of /metrics (Prometheus text), summed up for a page: requests by route, and what is counted once.

export interface RouteFigures {
  route: string
  requests: number
  seconds: number // in all
}
export interface Figures {
  routes: RouteFigures[]
  single: { name: string; value: number }[]
}

export function parseMetrics(text: string): Figures {
  const routes = new Map<string, RouteFigures>()
  const single: Figures['single'] = []
  for (const line of text.split('\n')) {
    const match = /^([a-z_]+)(?:\{([^}]*)\})? ([-+.\deE]+)$/i.exec(line)
    if (!match) continue
    const [, name = '', labels, number = ''] = match
    const value = Number(number)
    const route = /route="([^"]*)"/.exec(labels ?? '')?.[1]
    if (route && (name === 'http_request_seconds_count' || name === 'http_request_seconds_sum')) {
      const known = routes.get(route) ?? { route, requests: 0, seconds: 0 }
      if (name.endsWith('_count')) known.requests += value
      else known.seconds += value
      routes.set(route, known)
    } else if (!labels) single.push({ name, value })
  }
  return { routes: [...routes.values()].sort((a, b) => b.requests - a.requests), single }
}
