// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the app, by key, for what runs outside of a browser.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../src/i18n/', import.meta.url))

/** @returns Map of 'menu.plan' to its text in that language ('zh' or 'en'). */
export async function readWords(language) {
  const out = new Map()
  const walk = (tree, head) => {
    for (const [key, value] of Object.entries(tree))
      typeof value === 'string' ? out.set(head + key, value) : walk(value, `${head}${key}.`)
  }
  for (const file of readdirSync(join(root, language))) {
    const source = readFileSync(join(root, language, file), 'utf8').replace(/^export const \w+ =/m, 'export default')
    walk((await import('data:text/javascript,' + encodeURIComponent(source))).default, '')
  }
  return out
}
