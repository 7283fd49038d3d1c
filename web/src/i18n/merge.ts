// SPDX-License-Identifier: GPL-3.0-or-later
// Words stand in one file for each area; here they become one tree. Two areas may add to one branch, but never the
// same word to it: tools/read-words.mjs refuses one that stands twice, and what several areas use stands in shell.ts.

type Tree = { [key: string]: string | Tree }

export type Merged<A> = A extends [infer First, ...infer Rest] ? First & Merged<Rest> : unknown

export function merge<Parts extends Tree[]>(...parts: Parts): Merged<Parts> {
  const out: Tree = {}
  for (const part of parts) add(out, part)
  return out as Merged<Parts>
}

function add(into: Tree, from: Tree): void {
  for (const [key, value] of Object.entries(from)) {
    const there = into[key]
    if (typeof value === 'string' || there === undefined) into[key] = typeof value === 'string' ? value : structuredClone(value)
    else if (typeof there === 'object') add(there, value)
  }
}
