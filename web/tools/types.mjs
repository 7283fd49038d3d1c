// SPDX-License-Identifier: GPL-3.0-or-later
// Writes src/api/schema.ts from the OpenAPI file of a running server (argument: its address), and
// src/api/assessment.ts from docs/schema. The first line holds the digest of what it was made from:
// tests/journeys/web_types.py says when it is out of date.
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { compile } from 'json-schema-to-typescript'
import openapiTS, { astToString } from 'openapi-typescript'

const head = (text) =>
  '// SPDX-License-Identifier: GPL-3.0-or-later\n' +
  `// Made by tools/types.mjs from ${createHash('sha256').update(text).digest('hex')}; do not edit.\n`

const server = process.argv[2] ?? 'http://127.0.0.1:8080'
const openapi = await (await fetch(`${server}/api/openapi.json`)).text()
await writeFile('src/api/schema.ts', head(openapi) + astToString(await openapiTS(openapi)))

const schema = await readFile('../docs/schema/assessment.schema.json', 'utf8')
const types = await compile(JSON.parse(schema), 'Assessment', {
  additionalProperties: false,
  bannerComment: '',
})
await writeFile('src/api/assessment.ts', head(schema) + types)
