// SPDX-License-Identifier: GPL-3.0-or-later
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { askSure } from './ask'
import { mayDrop, staysWith, useUnsaved, type Stays } from './unsaved'

vi.mock('./ask', () => ({ askSure: vi.fn() }))

let dirty: boolean
const answers = (sure: boolean): unknown => vi.mocked(askSure).mockReset().mockResolvedValue(sure)
const asked = (): number => vi.mocked(askSure).mock.calls.length

/** A page with a form that is written in. */
async function page(stays?: Stays): Promise<Router> {
  const Form = defineComponent({ setup: () => (useUnsaved(() => dirty, stays), () => h('form')) })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/members', component: Form }, { path: '/tasks/:task?', component: Form }] })
  await router.push('/members?member=M1&tab=all')
  mount(defineComponent({ render: () => h(RouterView) }), { global: { plugins: [router] } })
  await router.isReady()
  return router
}

beforeEach(() => {
  dirty = true
  answers(false)
})

describe('something unsaved', () => {
  it('holds its page until the reader is sure', async () => {
    const router = await page()
    await router.push('/tasks')
    expect([asked(), router.currentRoute.value.path]).toEqual([1, '/members'])
    answers(true)
    await router.push('/tasks')
    expect(router.currentRoute.value.path).toBe('/tasks')
  })
  it('does not mind what else is chosen on its page', async () => {
    const router = await page()
    await router.push('/members?member=M2')
    expect([asked(), router.currentRoute.value.query['member']]).toEqual([0, 'M2'])
  })
  it('holds the part of the address that its sheet stands in', async () => {
    const router = await page(staysWith('member'))
    await router.push('/members?member=M1')
    expect([asked(), router.currentRoute.value.query['tab']]).toEqual([0, undefined])
    await router.push('/members?member=M2')
    await router.push('/members')
    expect([asked(), router.currentRoute.value.query['member']]).toEqual([2, 'M1'])
  })
  it('asks nothing once it is saved', async () => {
    const router = await page(staysWith('member'))
    dirty = false
    await router.push('/members')
    await router.push('/tasks')
    expect([asked(), router.currentRoute.value.path]).toEqual([0, '/tasks'])
  })
  it('keeps a dialog open of which the address says nothing', async () => {
    const close = vi.fn()
    await mayDrop(() => dirty)(close)
    expect([asked(), close.mock.calls.length]).toEqual([1, 0])
    answers(true)
    await mayDrop(() => dirty)(close)
    await mayDrop(() => undefined)(close)
    expect([asked(), close.mock.calls.length]).toEqual([1, 2])
  })
})
