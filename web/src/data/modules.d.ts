// SPDX-License-Identifier: GPL-3.0-or-later
// The modules that tools/data.ts makes of the program's files.
declare module 'js-yaml' {
  export const CORE_SCHEMA: unknown
  export function load(text: string, options: { schema: unknown }): unknown
}
declare module 'virtual:facts' {
  import type { FactInfo } from './facts'
  const all: FactInfo[]
  export default all
}
declare module 'virtual:programmes' {
  import type { Programme } from './programmes'
  const all: Programme[]
  export default all
}
