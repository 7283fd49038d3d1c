// SPDX-License-Identifier: GPL-3.0-or-later
// Light or dark: as the system has it, until the reader says otherwise.
import { ref, watch } from 'vue'

const kept = localStorage.getItem('hanse.dark')
export const dark = ref(kept === null ? matchMedia('(prefers-color-scheme: dark)').matches : kept === 'yes')

watch(
  dark,
  (value, before) => {
    document.documentElement.classList.toggle('dark', value)
    if (before !== undefined) localStorage.setItem('hanse.dark', value ? 'yes' : 'no')
  },
  { immediate: true },
)
