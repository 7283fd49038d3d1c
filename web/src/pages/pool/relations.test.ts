// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { decided, nodesOf, pairId, pairsOf, type Proposed } from './relations'
import { joinRights, type Pooled, type Right } from './rights'

const rights = (rows: Pooled[]): Right[] => joinRights(rows, [], 'zh', '2026-11-23')
const row = (number: string, body: Record<string, string> = {}): Pooled => ({ key: number, version: 3, body: { number, ...body } })
const proposed: Proposed = {
  inventions: [{ patents: ['A', 'F'] }],
  pairs: [
    { patent: 'A', other: 'B', proposed: 'substitute', confidence: 0.8, signals: { text: { value: 0.3, because: ['叶轮'] } } },
    { patent: 'C', other: 'A', proposed: 'complement', confidence: 0.6, signals: { cites: { value: null, because: [] } } },
  ],
}

it('shows every pair once: filed, proposed, then the open ones of a group, and none of one family', () => {
  const nodes = nodesOf(rights([row('A', { group: 'g' }), row('B', { group: 'g', substitute_of: 'A' }), row('C', { group: 'g' }), row('D'), row('F', { group: 'g' })]))
  expect(pairsOf(nodes, proposed).map((one) => `${one.id} ${one.state}`)).toEqual(['A B filed', 'A C proposed', 'B C open', 'B F open', 'C F open'])
  expect(pairsOf(nodes, proposed)[0]).toMatchObject({ confidence: 0.8, because: ['叶轮'] })
})

it('writes a decision into both patents, says who and when, and asks no more', () => {
  const nodes = nodesOf(rights([row('A', { group: 'g', note: 'old' }), row('B', { group: 'g' })]))
  const [pair] = pairsOf(nodes)
  if (!pair) throw new Error('no pair')
  expect(pair).toMatchObject({ id: pairId('A', 'B'), state: 'open' })
  const yes = decided(pair, nodes, true, 'Li', '2026-11-23', 'same job')
  expect(yes.map((one) => one.body['substitute_of'])).toEqual(['B', 'A'])
  expect(yes[0]).toMatchObject({ version: 3, body: { note: 'old; substitute_of B: confirmed by Li on 2026-11-23 (same job)' } })
  const no = decided(pair, nodes, false, 'Li', '2026-11-23', '')
  expect(no.map((one) => one.body['substitute_of'])).toEqual([undefined, undefined])
  expect(pairsOf(nodesOf(rights(no)))[0]?.state).toBe('rejected')
})

it('takes a filed pair out again', () => {
  const nodes = nodesOf(rights([row('A'), row('B', { substitute_of: 'A;C' })]))
  const [pair] = pairsOf(nodes)
  if (!pair) throw new Error('no pair')
  expect(decided(pair, nodes, false, 'Li', '2026-11-23', 'x').map((one) => one.body['substitute_of'])).toEqual(['C', undefined])
})
