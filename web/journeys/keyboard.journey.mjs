// SPDX-License-Identifier: GPL-3.0-or-later
// Without a mouse: in, around by the palette, into a finding and out again.
import { after, before, it } from 'node:test'
import { assert, openHouse } from './support.mjs'

let house
before(async () => { house = await openHouse() })
after(async () => { await house.close() })

it('signs in, jumps by the palette, opens and closes a finding', async () => {
  const visitor = await house.visitor('nobody', { lang: 'en' })
  const { page } = visitor
  await visitor.goto('/sign-in')
  await page.keyboard.press('Tab') // from the e-mail field, which has the focus, to the password
  await page.locator('#email').fill('secretariat@demo.example')
  await page.locator('#password').fill('a wrong one')
  await page.keyboard.press('Enter')
  await page.locator('[role=alert]').waitFor()
  await page.locator('#password').fill('demo lighthouse over calm water')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
  await visitor.settled()

  await page.keyboard.press('Control+k')
  await page.locator('.el-dialog input:focus').waitFor()
  await page.keyboard.type('harbour')
  await page.locator('#palette-0[aria-selected=true]', { hasText: 'Harbour' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/alliances/demo-harbour-pumps')
  await visitor.settled()

  await page.keyboard.press('Control+k')
  await page.locator('.el-dialog input:focus').waitFor()
  await page.keyboard.type('findings')
  await page.locator('#palette-0', { hasText: 'Findings' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname.endsWith('/findings'))
  await visitor.settled()

  await page.locator('.cell:not(:disabled)').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.has('area'))
  const listed = await page.locator('.el-table__row').count()
  assert.equal(listed, Number(await page.locator('.cell.here').innerText()), 'the cell counts what the list holds')

  await page.locator('.el-table__row a').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('.el-drawer').waitFor()
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => !url.searchParams.has('rule'))
  assert.deepEqual(visitor.complaints, [])
  await visitor.close()
})
