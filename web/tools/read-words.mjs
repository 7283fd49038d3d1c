// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the app, by key, for what runs outside of a browser.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../src/i18n/', import.meta.url))

/** @returns Map of 'menu.plan' to its text in that language ('zh' or 'en').
 *  @throws if a key stands in two files: one of them would win in silence. */
export async function readWords(language) {
  const [out, places] = [new Map(), new Map()]
  for (const file of readdirSync(join(root, language))) {
    const source = readFileSync(join(root, language, file), 'utf8').replace(/^export const \w+ =/m, 'export default')
    const walk = (tree, head) => {
      for (const [key, value] of Object.entries(tree)) {
        const name = head + key
        if (typeof value !== 'string') walk(value, `${name}.`)
        else if (places.has(name)) throw new Error(`${name} stands twice: in ${language}/${places.get(name)} and in ${language}/${file}`)
        else out.set(name, value), places.set(name, file)
      }
    }
    walk((await import('data:text/javascript,' + encodeURIComponent(source))).default, '')
  }
  return out
}
