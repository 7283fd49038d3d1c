// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the licences of every package that is bundled into the app (not of the tools of the build) beside it.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const out = process.env.HANSE_WEB_OUT ?? 'dist'
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const parts = []
for (const [path, about] of Object.entries(lock.packages)) {
  if (!path || about.dev || about.optional || !existsSync(path)) continue
  const name = path.replace(/^.*node_modules\//, '')
  const file = readdirSync(path).find((one) => /^(licen[cs]e|copying)/i.test(one))
  const notice = readdirSync(path).find((one) => /^notice/i.test(one))
  const texts = [file, notice].filter(Boolean).map((one) => readFileSync(join(path, one), 'utf8').trim())
  parts.push(`${name} ${about.version} (${about.license ?? 'see below'})\n\n${texts.join('\n\n') || '(no text of its own)'}`)
}
if (!parts.length) throw new Error('no packages: is node_modules there?')
writeFileSync(join(out, 'licences.txt'), parts.join(`\n\n${'-'.repeat(80)}\n\n`) + '\n')
console.log(`licences of ${parts.length} packages`)
