// SPDX-License-Identifier: GPL-3.0-or-later
// Writes src/api/schema.ts from the OpenAPI file of the built program (HANSE_PROGRAM, default ../build/hanse).
// Its first lines hold the digest of what it was made from; --check only says whether they are out of date.
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import { startDemo } from '../journeys/demo.mjs'

const demo = await startDemo()
const openapi = await (await fetch(`${demo.address}/api/openapi.json`)).text()
await demo.stop()
const digest = createHash('sha256').update(openapi).digest('hex')

const kFile = 'src/api/schema.ts'
if (process.argv.includes('--check')) {
  if (!(await readFile(kFile, 'utf8')).includes(digest)) {
    console.error(`web/${kFile} was made from another interface: cd web && npm run types`)
    process.exit(1)
  }
} else {
  const head = `// SPDX-License-Identifier: GPL-3.0-or-later\n// Made by tools/types.mjs from ${digest}; do not edit.\n`
  await writeFile(kFile, head + astToString(await openapiTS(openapi)))
}
