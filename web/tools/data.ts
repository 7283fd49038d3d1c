// SPDX-License-Identifier: GPL-3.0-or-later
// What of the program's own files the app carries: the published licence terms (examples/royalty), the words of some
// rules, and whose rows the sheets hold. Read when the app is built, so that nothing is kept twice.
import { CORE_SCHEMA, load } from 'js-yaml'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

type Tree = Record<string, unknown>
const read = (path: string): Tree => load(readFileSync(path, 'utf8'), { schema: CORE_SCHEMA }) as Tree
const yamls = (folder: string): string[] => readdirSync(folder).filter((one) => one.endsWith('.yaml')).sort()

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

const rules = (folder: string) => (root: string): Tree[] => yamls(join(root, 'rules', folder)).map((file) => read(join(root, 'rules', folder, file)))

/** Of each objective what the app says of it before there is an alliance. */
function objectives(root: string): Tree[] {
  const folder = join(root, 'rules/objectives')
  return readdirSync(folder).sort().map((one) => read(join(folder, one, 'objective.yaml'))).map(({ id, name, architecture }) => ({ id, name, architecture }))
}

/** Of each sheet the columns that name the member whose row it is. */
function owners(root: string): Tree {
  const sheets = read(join(root, 'rules/walls/fields.yaml'))['sheets'] as Record<string, Tree>
  return Object.fromEntries(Object.entries(sheets).flatMap(([sheet, one]) => (one['owners'] ? [[sheet, one['owners']]] : [])))
}

const kModules: Record<string, (root: string) => Tree | Tree[]> = {
  'virtual:programmes': programmes,
  'virtual:combinations': rules('combinations'),
  'virtual:objectives': objectives,
  'virtual:owners': owners,
  'virtual:tensions': rules('tensions'),
}

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
