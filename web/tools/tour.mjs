// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the pictures of docs/tour.md anew, in both languages, from a demo of the built program: node tools/tour.mjs
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { openHouse } from '../journeys/support.mjs'

const kOut = '../docs/tour'
const kPool = '/alliances/demo-harbour-pumps'
const kStops = [
  { name: 'sign-in', who: 'nobody', path: '/sign-in' },
  { name: 'found', who: 'lead', path: '/found?now=DA:60,OL:40' },
  { name: 'plan', who: 'secretariat', path: `${kPool}/plan` },
  { name: 'findings', who: 'counsel', path: `${kPool}/findings` },
  { name: 'shares', who: 'secretariat', path: `${kPool}/shares` },
  { name: 'stability', who: 'secretariat', path: `${kPool}/stability` },
  { name: 'patents', who: 'evaluator', path: `${kPool}/patents` },
  { name: 'risks', who: 'bureau', path: '/supervise/risks?region=SH' },
]

mkdirSync(kOut, { recursive: true })
const house = await openHouse()
for (const lang of ['zh', 'en'])
  for (const { name, who, path } of kStops) {
    const visitor = await house.visitor(who, { lang })
    await visitor.goto(path)
    const file = `${kOut}/${name}-${lang}.png`
    await visitor.page.screenshot({ path: file })
    execFileSync('convert', [file, '+dither', '-colors', '128', '-define', 'png:compression-level=9', `png8:${file}`])
    await visitor.close()
  }
await house.close()
