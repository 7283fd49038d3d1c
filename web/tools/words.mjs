// SPDX-License-Identifier: GPL-3.0-or-later
// Part of the build: every key of words stands in both languages with the same {places}, every key that a page
// asks for stands there, and no word stands there for nothing. Keys made at run time (`grade.${x}`) count by their head.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readWords } from './read-words.mjs'

const files = (dir) =>
  readdirSync(dir, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? files(join(dir, one.name)) : [join(dir, one.name)],
  )

const [zh, en] = [await readWords('zh'), await readWords('en')]
const wrong = []
const places = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((one) => one[1]).sort().join()
for (const key of new Set([...zh.keys(), ...en.keys()])) {
  if (!zh.get(key) || !en.get(key)) wrong.push(`${key}: missing in ${zh.get(key) ? 'en' : 'zh'}`)
  else if (places(zh.get(key)) !== places(en.get(key))) wrong.push(`${key}: the two languages name different places`)
  else if (/[\u4e00-\u9fff]/.test(en.get(key)) && key !== 'language') wrong.push(`${key}: Chinese in the English words`)
}

const asked = new Set()
const heads = new Set()
for (const file of files('src').filter((one) => /\.(vue|ts)$/.test(one) && !/i18n|api.schema/.test(one))) {
  const text = readFileSync(file, 'utf8')
  for (const one of text.matchAll(/(?<![\w.])t\(\s*'([^']+)'/g)) asked.add(one[1])
  for (const one of text.matchAll(/`([a-zA-Z][\w.-]*\.)\$\{/g)) heads.add(one[1])
  for (const one of text.matchAll(/'((?:[a-z]\w*)(?:\.[\w-]+)+)'/g)) if (zh.has(one[1])) asked.add(one[1])
}
for (const key of asked) if (!zh.has(key)) wrong.push(`${key}: asked for, and in neither language`)
for (const key of zh.keys())
  if (!asked.has(key) && ![...heads].some((head) => key.startsWith(head))) wrong.push(`${key}: nobody asks for it`)

if (wrong.length) {
  console.error(wrong.sort().join('\n'))
  process.exit(1)
}
console.log(`words: ${zh.size} keys in both languages`)
