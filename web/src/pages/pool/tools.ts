// SPDX-License-Identifier: GPL-3.0-or-later
// Tools on patents: which of them this server has, and a tool in another form than JSON.
import { computed, shallowRef, type ComputedRef } from 'vue'
import { readItems } from '@/api/calls'
import { toolAnswer, useTool } from '@/api/client'
import type { Kinds } from '@/api/kinds'
import { current } from '@/stores/alliance'

const offered = shallowRef<Set<string>>() // by name

/** Whether the server has a tool; false until it has said so. What it lacks is not offered. */
export function useOffered(): { has: (tool: string) => boolean; ready: ComputedRef<boolean> } {
  if (!offered.value) void readOffered()
  return { has: (tool) => offered.value?.has(tool) ?? false, ready: computed(() => offered.value !== undefined) }
}

async function readOffered(): Promise<void> {
  try {
    offered.value = new Set((await readItems<Kinds['Tool']>('/api/v1/tools')).map((one) => one.name))
  } catch {
    offered.value = new Set() // then nothing beyond the plain pages is offered
  }
}

/** The answer of a tool as text: a report, or JSON a line. */
export async function toolText(tool: string, input: Kinds['ToolWish'], alliance?: string): Promise<string> {
  return (await toolAnswer(tool, input, alliance)).text()
}

/** The answer of a tool as a file to be saved. */
export async function toolFile(tool: string, input: Kinds['ToolWish'], alliance: string): Promise<Blob> {
  return (await toolAnswer(tool, input, alliance)).blob()
}

/** A tool on the register of the open alliance; nothing if there is none that the reader may read. */
export async function askRegister<T>(tool: string, input: Kinds['ToolWish']): Promise<T | undefined> {
  return current.value?.you.register ? useTool<T>(tool, input, current.value.id) : undefined
}
