// SPDX-License-Identifier: GPL-3.0-or-later
// Beside every file of text of the build its brotli and gzip forms, made once with all effort, for the program to embed.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const out = process.env.HANSE_WEB_OUT ?? 'dist'
let plain = 0
let packed = 0
for (const one of readdirSync(out, { recursive: true, withFileTypes: true })) {
  if (!one.isFile() || !/\.(js|css|html|svg|json)$/.test(one.name)) continue
  const path = join(one.parentPath ?? one.path, one.name)
  const bytes = readFileSync(path)
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  writeFileSync(`${path}.br`, brotli)
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  plain += bytes.length
  packed += brotli.length
}
console.log(`compressed ${plain} bytes to ${packed}`)
