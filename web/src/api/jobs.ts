// SPDX-License-Identifier: GPL-3.0-or-later
// A tool that takes long, as a job: asked for, listened to until it ends, and what came of it.
import { say, t } from '@/i18n'
import { read, send } from './calls'
import type { Kinds } from './kinds'
import { Problem } from './problem'

export type Job = Kinds['Job']
const kEnded: Job['state'][] = ['done', 'failed', 'cancelled']

/** In percent; nothing if nobody knows how much there is to do. */
export function progressOf(job: Job | undefined): number | undefined {
  return job?.total ? Math.min(100, Math.round((job.done / job.total) * 100)) : undefined
}

/** What went wrong, and where; nothing of a job that did not fail. */
export const errorOf = (job: Job): string => [say(job.error?.message), job.error?.place].filter(Boolean).join(' · ')

/** Runs a tool in the background and tells how it gets on. @returns what came of it. */
export async function runJob<T>(tool: string, input: Kinds['ToolWish'], alliance: string, tell: (job: Job) => void): Promise<T> {
  const asked = await send<Job>('POST', `/api/v1/alliances/${alliance}/tools/${tool}/jobs`, input)
  tell(asked)
  const ended = await jobEnd(asked.id, tell)
  if (ended.state !== 'done') throw new Problem(500, { title: t(`jobState.${ended.state}`), detail: errorOf(ended) })
  return read<T>(`/api/v1/jobs/${asked.id}/result`)
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
      read<Job>(`/api/v1/jobs/${id}`).then(end, reject)
    }
  })
}
