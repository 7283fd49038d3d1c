// SPDX-License-Identifier: GPL-3.0-or-later
// The modules that tools/data.ts makes of the program's files.
declare module 'js-yaml' {
  export const CORE_SCHEMA: unknown
  export function load(text: string, options: { schema: unknown }): unknown
}
declare module 'virtual:programmes' {
  import type { Programme } from './programmes'
  const all: Programme[]
  export default all
}
declare module 'virtual:combinations' {
  import type { Combination } from '@/pages/found/rule-words'
  const all: Combination[]
  export default all
}
declare module 'virtual:objectives' {
  import type { ObjectiveRule } from '@/pages/found/rule-words'
  const all: ObjectiveRule[]
  export default all
}
declare module 'virtual:tensions' {
  import type { Tension } from '@/pages/found/rule-words'
  const all: Tension[]
  export default all
}
declare module 'virtual:owners' {
  const all: Record<string, string[]>
  export default all
}
