// SPDX-License-Identifier: GPL-3.0-or-later
import { mount } from '@vue/test-utils'
import { createI18n } from 'vue-i18n'
import { expect, it, vi } from 'vitest'
import { defineComponent, h, watch } from 'vue'
import SideSheet from './SideSheet.vue'

/** Its drawer as that of Element Plus: it asks before it closes, and says "close" whenever it was closed. */
vi.mock('element-plus/es', () => ({
  ElButton: {},
  ElDrawer: defineComponent({
    props: { modelValue: Boolean, beforeClose: { type: Function, required: true } },
    emits: ['close'],
    setup(props, { emit }) {
      watch(() => props.modelValue, (open) => !open && emit('close'))
      return () => h('div', { onKeydown: () => (props.beforeClose as (done: () => void) => void)(() => {}) })
    },
  }),
}))
vi.mock('element-plus/es/components/base/style/css', () => ({}))
vi.mock('element-plus/es/components/drawer/style/css', () => ({}))
vi.mock('element-plus/es/components/button/style/css', () => ({}))

function sheet(beforeClose?: (close: () => void) => unknown): { closed: () => number; leave: () => Promise<void> } {
  const house = mount(SideSheet, { props: { open: true, title: 'One', ...(beforeClose ? { beforeClose } : {}) }, global: { plugins: [createI18n({ legacy: false })] } })
  const leave = async (): Promise<void> => {
    await house.find('div').trigger('keydown')
    await house.setProps({ open: !house.emitted('close') })
  }
  return { closed: () => house.emitted('close')?.length ?? 0, leave }
}

it('says once that it was closed, however often the drawer does', async () => {
  const { closed, leave } = sheet()
  await leave()
  expect(closed()).toBe(1)
})

it('stays open until whoever is asked lets it close', async () => {
  const asked = vi.fn()
  const { closed, leave } = sheet(asked)
  await leave()
  expect([asked.mock.calls.length, closed()]).toEqual([1, 0])
})
