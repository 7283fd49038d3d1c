// SPDX-License-Identifier: GPL-3.0-or-later
// Every page that a role finds in its menus: it draws, in both languages, wide and narrow, light and dark, with
// nothing that axe objects to, nothing that the browser complains of, no request that leaves the house.
import { after, before, describe, it } from 'node:test'
import { assert, openHouse } from './support.mjs'

let house
before(async () => { house = await openHouse() })
after(async () => { await house.close() })

const kAlliance = '/alliances/demo-harbour-pumps'

/** The addresses in the menus: of the house, and of one alliance. */
async function pagesOf(visitor) {
  await visitor.goto('/')
  const places = await visitor.page.$$eval('header nav a', (links) => links.map((one) => one.getAttribute('href')))
  await visitor.goto(kAlliance)
  const menu = await visitor.page.$$eval('#alliance-menu a', (links) => links.map((one) => one.getAttribute('href')))
  return [...new Set(['/', '/inbox', '/me', ...places, ...menu])]
}

const kVisits = [
  { who: 'secretariat', lang: 'zh', size: 'laptop' },
  { who: 'secretariat', lang: 'en', size: 'phone' },
  { who: 'north', lang: 'en', size: 'laptop', dark: true },
  { who: 'bureau', lang: 'zh', size: 'phone' },
  { who: 'counsel', lang: 'en', size: 'laptop' },
]

for (const visit of kVisits)
  describe(`${visit.who}, ${visit.lang}, ${visit.size}${visit.dark ? ', dark' : ''}`, () => {
    it('finds no fault on any page', async () => {
      const visitor = await house.visitor(visit.who, visit)
      const faults = []
      for (const path of await pagesOf(visitor)) {
        await visitor.goto(path)
        await visitor.shot('page' + path.replaceAll('/', '-'))
        for (const fault of await visitor.faults()) faults.push(`${path}: ${fault}`)
      }
      await visitor.close()
      assert.deepEqual(faults, [])
    })
  })

describe('the administrator', () => {
  it('finds no fault on the pages of the house', async () => {
    const visitor = await house.visitor('admin', { lang: 'en' })
    const faults = []
    await visitor.goto('/')
    const places = await visitor.page.$$eval('header nav a', (links) => links.map((one) => one.getAttribute('href')))
    for (const path of ['/', ...places]) {
      await visitor.goto(path)
      await visitor.shot('page' + path.replaceAll('/', '-'))
      for (const fault of await visitor.faults()) faults.push(`${path}: ${fault}`)
    }
    await visitor.close()
    assert.deepEqual(faults, [])
  })
})

describe('the first pages', () => {
  it('stand still while their data come', async () => {
    const visitor = await house.visitor('secretariat', { lang: 'en' })
    const { page } = visitor
    await page.addInitScript(() => {
      window.moved = 0
      new PerformanceObserver((list) => list.getEntries().forEach((one) => !one.hadRecentInput && (window.moved += one.value))).observe({ type: 'layout-shift', buffered: true })
    })
    for (const path of ['/', kAlliance]) {
      await visitor.goto(path)
      const moved = await page.evaluate(() => window.moved)
      assert.ok(moved < 0.05, `${path} moved by ${moved}`)
    }
    await visitor.close()
  })
})

describe('nobody', () => {
  for (const lang of ['zh', 'en'])
    it(`is shown the way in (${lang}), with every role of the demo`, async () => {
      const visitor = await house.visitor('nobody', { lang })
      await visitor.goto(`${kAlliance}/findings`)
      assert.match(visitor.page.url(), /\/sign-in\?to=/)
      const { people } = await (await fetch(`${house.address}/api/v1/demo`)).json()
      assert.equal(await visitor.page.locator('[data-email]').count(), people.length)
      assert.deepEqual(await visitor.faults(), [])
      await visitor.page.click('[data-email="counsel@demo.example"]')
      await visitor.page.waitForURL((url) => url.pathname === `${kAlliance}/findings`)
      await visitor.close()
    })
})
