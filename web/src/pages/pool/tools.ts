// SPDX-License-Identifier: GPL-3.0-or-later
// Tools on patents: which of them this server has, a tool in another form than JSON, and a tool as a job.
import { computed, shallowRef, type ComputedRef } from 'vue'
import { askRaw, useTool, type ToolInput } from '@/api/client'
import { Problem } from '@/api/problem'
import type { Words } from '@/i18n'
import { current } from '@/stores/alliance'

interface Offered {
  name: string
  words: string
}
const offered = shallowRef<Map<string, Offered>>()

/** Whether the server has a tool; false until it has said so. What it lacks is not offered. */
export function useOffered(): { has: (tool: string) => boolean; ready: ComputedRef<boolean> } {
  if (!offered.value) void readOffered()
  return { has: (tool) => offered.value?.has(tool) ?? false, ready: computed(() => offered.value !== undefined) }
}

async function readOffered(): Promise<void> {
  try {
    const { items } = (await (await askRaw('/api/v1/tools')).json()) as { items: Offered[] }
    offered.value = new Map(items.map((one) => [one.name, one]))
  } catch {
    offered.value = new Map() // then nothing beyond the plain pages is offered
  }
}

function post(path: string, input: ToolInput): Promise<Response> {
  return askRaw(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(input) })
}

/** The answer of a tool as text: a report, or JSON a line. */
export async function toolText(tool: string, input: ToolInput, alliance?: string): Promise<string> {
  const base = alliance ? `/api/v1/alliances/${alliance}` : '/api/v1'
  return (await post(`${base}/tools/${tool}`, input)).text()
}

/** The answer of a tool as a file to be saved. */
export async function toolFile(tool: string, input: ToolInput, alliance: string): Promise<Blob> {
  return (await post(`/api/v1/alliances/${alliance}/tools/${tool}`, input)).blob()
}

/** A tool on the register of the open alliance; nothing if there is none that the reader may read. */
export async function askRegister<T>(tool: string, input: ToolInput): Promise<T | undefined> {
  return current.value?.you.register ? useTool<T>(tool, input, current.value.id) : undefined
}

export interface Job {
  id: string
  state: string // waiting, running, done, failed, cancelled
  done: number // 0 to 1
  stage?: Words
  error?: Words | string
}
const kEnded = ['done', 'failed', 'cancelled']

/** Runs a tool in the background and tells how it gets on. @returns what came of it. */
export async function runJob<T>(tool: string, input: ToolInput, alliance: string, tell: (job: Job) => void): Promise<T> {
  const asked = (await (await post(`/api/v1/alliances/${alliance}/tools/${tool}/jobs`, input)).json()) as Job
  tell(asked)
  const ended = await jobEnd(asked.id, tell)
  if (ended.state !== 'done') throw new Problem(0, { title: ended.state, detail: typeof ended.error === 'string' ? ended.error : '' })
  return (await (await askRaw(`/api/v1/jobs/${asked.id}/result`)).json()) as T
}

/** Listens until the job ends; if the stream breaks off, asks once more how it stands. */
function jobEnd(id: string, tell: (job: Job) => void): Promise<Job> {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`/api/v1/jobs/${id}/events`)
    const end = (job: Job): void => {
      tell(job)
      if (!kEnded.includes(job.state)) return
      events.close()
      resolve(job)
    }
    events.addEventListener('job', (event) => end(JSON.parse(event.data as string) as Job))
    events.onerror = () => {
      if (events.readyState !== EventSource.CLOSED) return // it tries again by itself
      askRaw(`/api/v1/jobs/${id}`).then(async (answer) => end((await answer.json()) as Job), reject)
    }
  })
}
