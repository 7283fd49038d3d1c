// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the page for pictures, which cannot read CSS variables; read anew when light turns to dark.
import { computed, type ComputedRef } from 'vue'
import { dark } from '@/stores/theme'

export interface Ink {
  ink: string
  soft: string
  line: string
  accent: string
  alarm: string
  warning: string
  good: string
  note: string
}

export function useInk(): ComputedRef<Ink> {
  return computed(() => {
    void dark.value
    const style = getComputedStyle(document.documentElement)
    const of = (name: string): string => style.getPropertyValue(`--${name}`).trim()
    return { ink: of('ink'), soft: of('soft'), line: of('line'), accent: of('accent'), alarm: of('alarm'), warning: of('warning'), good: of('good'), note: of('note') }
  })
}
