// SPDX-License-Identifier: GPL-3.0-or-later
// What of the program's own files the app carries: the catalogue of facts (rules/facts), so that a form knows what may be
// answered, and the published licence terms (examples/royalty). Read when the app is built, so that nothing is kept twice.
import { CORE_SCHEMA, load } from 'js-yaml'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

type Tree = Record<string, unknown>
const read = (path: string): Tree => load(readFileSync(path, 'utf8'), { schema: CORE_SCHEMA }) as Tree
const yamls = (folder: string): string[] => readdirSync(folder).filter((one) => one.endsWith('.yaml')).sort()

function facts(root: string): Tree[] {
  const folder = join(root, 'rules/facts')
  return yamls(folder).flatMap((file) => {
    const { group, name, facts: all } = read(join(folder, file)) as { group: string; name: unknown; facts: Record<string, Tree> }
    return Object.entries(all).map(([key, one]) => ({
      id: `${group}.${key}`, group, groupName: name, name: one['name'], type: one['type'], unit: one['unit'], choices: one['choices'],
      asks: one['asks'], help: one['help'], derived: 'derive' in one,
    }))
  })
}

function programmes(root: string): Tree[] {
  const folder = join(root, 'examples/royalty')
  return yamls(folder).map((file) => {
    const terms = read(join(folder, file))
    return {
      id: terms['id'], name: terms['name'], administrator: terms['administrator'], note: terms['note'], currency: terms['currency'],
      classes: terms['classes'], sources: terms['sources'], text: readFileSync(join(folder, file), 'utf8'),
    }
  })
}

const kModules: Record<string, (root: string) => Tree[]> = { 'virtual:facts': facts, 'virtual:programmes': programmes }

/** @param root  of the source tree. */
export function programData(root: string): Plugin {
  return {
    name: 'program-data',
    resolveId: (id) => (id in kModules ? `\0${id}` : undefined),
    load: (id) => {
      const make = kModules[id.replace('\0', '')]
      return make && id.startsWith('\0') ? `export default JSON.parse(${JSON.stringify(JSON.stringify(make(root)))})` : undefined
    },
  }
}
