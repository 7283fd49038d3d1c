// SPDX-License-Identifier: GPL-3.0-or-later
// Something being done to the server: that it is under way, and what went wrong.
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { asProblem, type Problem } from './problem'

export interface Doing {
  busy: Ref<boolean>
  problem: ShallowRef<Problem | undefined>
  /** @returns whether it went well. */
  run: (work: () => Promise<unknown>) => Promise<boolean>
}

export function useDoing(): Doing {
  const busy = ref(false)
  const problem = shallowRef<Problem>()

  async function run(work: () => Promise<unknown>): Promise<boolean> {
    busy.value = true
    problem.value = undefined
    try {
      await work()
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, run }
}
