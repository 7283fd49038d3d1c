// SPDX-License-Identifier: GPL-3.0-or-later
import { afterEach, expect, it, vi } from 'vitest'
import type { Assessment } from '@/api/kinds'
import type { Alliance } from '@/stores/alliance'
import { me, type Me } from '@/stores/session'
import { assessAll, byRisk, forgetRisks, levelOf, rankAmong, riskOf } from './risks'

const finding = (area: string, status: string, grade: string) => ({ rule: `${area}-${grade}`, area, status, grade })
const assessment = (...findings: ReturnType<typeof finding>[]) => ({ findings, questions: [{}], seen_as: 'part' }) as unknown as Assessment
const alliance = (id: string) => ({ id }) as Alliance

afterEach(() => vi.unstubAllGlobals())

it('counts open findings by area and grade, and nothing that is in order', () => {
  const risk = riskOf(alliance('a'), assessment(finding('charter', 'violated', 'high'), finding('charter', 'suspected', 'low'), finding('charter', 'satisfied', 'high')))
  expect(risk.areas.charter).toEqual({ high: 1, medium: 0, low: 1 })
  expect(risk.total).toEqual({ high: 1, medium: 0, low: 1 })
  expect(risk.worst).toHaveLength(1)
  expect(risk.unknown).toBe(1)
  expect(risk.partly).toBe(true)
})
it('puts one grave finding before many light ones', () => {
  const grave = riskOf(alliance('grave'), assessment(finding('charter', 'violated', 'high')))
  const light = riskOf(alliance('light'), assessment(finding('charter', 'violated', 'medium'), finding('operation', 'violated', 'medium')))
  expect([light, grave].sort(byRisk).map((one) => one.alliance.id)).toEqual(['grave', 'light'])
})
it('puts before others of whom less is known, and gives equal ones one rank', () => {
  const known = (id: string, unknown: number) => ({ ...riskOf(alliance(id), assessment()), unknown })
  const risks = [known('a', 3), known('b', 90), known('c', 3), known('d', 0)].sort(byRisk)
  expect(risks.map((one) => [one.alliance.id, rankAmong(risks, one)])).toEqual([['b', 1], ['a', 2], ['c', 2], ['d', 4]])
})
it('names the level of a cell by its gravest finding', () => {
  expect([levelOf({ high: 1, medium: 5, low: 0 }), levelOf({ high: 0, medium: 0, low: 2 }), levelOf({ high: 0, medium: 0, low: 0 })]).toEqual(['high', 'low', 'none'])
})
it('assesses again what changed, and everything for somebody else or on other grounds', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path.split('/')[4] ?? '')
    return Promise.resolve(new Response(JSON.stringify(assessment())))
  })
  const look = async (version: number): Promise<string[]> => {
    asked.length = 0
    await assessAll([{ id: 'a', version: 1 } as Alliance, { id: 'b', version } as Alliance], () => undefined, () => true)
    return [...asked]
  }
  expect(await look(1)).toEqual(['a', 'b'])
  expect(await look(1)).toEqual([])
  expect(await look(2)).toEqual(['b'])
  forgetRisks()
  expect(await look(2)).toEqual(['a', 'b'])
  me.value = { id: 'somebody else', grants: [] } as unknown as Me
  expect(await look(2)).toEqual(['a', 'b'])
})
