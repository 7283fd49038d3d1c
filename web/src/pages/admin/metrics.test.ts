// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { parseMetrics } from './metrics'

it('sums requests by route and keeps what is counted once', () => {
  const got = parseMetrics(
    '# TYPE http_connections gauge\nhttp_connections 1\nhttp_request_seconds_bucket{route="a",le="1"} 3\nhttp_request_seconds_sum{route="a"} 0.5\nhttp_request_seconds_count{route="a"} 3\n' +
      'http_request_seconds_sum{route="b"} 1e-2\nhttp_request_seconds_count{route="b"} 7\n',
  )
  expect(got.routes).toEqual([{ route: 'b', requests: 7, seconds: 0.01 }, { route: 'a', requests: 3, seconds: 0.5 }])
  expect(got.single).toEqual([{ name: 'http_connections', value: 1 }])
})
