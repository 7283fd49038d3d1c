// SPDX-License-Identifier: GPL-3.0-or-later
// Something fetched, with what a page must say about it: that it is coming, that it failed, that it is here.
import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue'
import { asProblem, type Problem } from './problem'

export interface Resource<T> {
  data: ShallowRef<T | undefined>
  problem: ShallowRef<Problem | undefined>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/** Fetches now, and again whenever `on` changes; an answer that was overtaken by a newer question is dropped. */
export function useResource<T>(fetcher: () => Promise<T>, on?: WatchSource<unknown> | WatchSource<unknown>[]): Resource<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  let asked = 0

  async function reload(): Promise<void> {
    const mine = ++asked
    loading.value = true
    try {
      const got = await fetcher()
      if (mine !== asked) return
      data.value = got
      problem.value = undefined
    } catch (thrown) {
      if (mine !== asked) return
      problem.value = asProblem(thrown)
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  onScopeDispose(() => ++asked)
  if (on) watch(on, () => void reload())
  void reload()
  return { data, problem, loading, reload }
}
