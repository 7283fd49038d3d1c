// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader chose on a page, in its address: a link to it can be sent, and "back" goes back.
import { useRoute, useRouter } from 'vue-router'

export interface Query {
  of: (name: string, otherwise?: string) => string
  set: (values: Record<string, string | undefined>) => void
}

export function useQuery(): Query {
  const [route, router] = [useRoute(), useRouter()]
  return {
    of: (name, otherwise = '') => String(route.query[name] ?? otherwise),
    set: (values) => {
      const query = { ...route.query, ...values }
      for (const [name, value] of Object.entries(query)) if (!value) delete query[name]
      void router.push({ query })
    },
  }
}

/** The options of a tool that are set: a tool takes texts, and none that are empty. */
export function optionsOf(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value))
}
