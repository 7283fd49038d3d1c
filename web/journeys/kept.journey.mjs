// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept and what is not: nobody loses what they wrote, an answer keeps its question and what it changed in
// sight, and of what one person was shown the next in the same tab finds nothing.
import { after, before, describe, it } from 'node:test'
import { assert, openHouse } from './support.mjs'

let house
before(async () => { house = await openHouse() })
after(async () => { await house.close() })

const kPool = '/alliances/demo-harbour-pumps'
const question = (page) => page.locator('#question').innerText()

async function leave(visitor) {
  await visitor.page.click('.who')
  await visitor.page.getByRole('menuitem', { name: visitor.t('leave') }).click()
  await visitor.page.waitForURL((url) => url.pathname === '/sign-in')
}

describe('what was written', () => {
  it('stays with its question: the answer, what it changed, and the way back', async () => {
    const visitor = await house.visitor('secretariat', { lang: 'en' })
    const { page } = visitor
    await visitor.goto(`${kPool}/interview`)
    await page.waitForURL((url) => url.searchParams.has('fact'))
    const asked = await question(page)
    await page.locator('form .el-radio-button, form .el-radio').first().click()
    await page.getByRole('heading', { name: visitor.t('interview.changed') }).waitFor()
    assert.equal(await question(page), asked)
    await visitor.shot('kept-answer')
    await visitor.button('interview.undo').click()
    await page.getByText(visitor.t('interview.undone')).waitFor()

    // What can be saved is saved before another question comes; a remark without an answer is not lost by accident.
    await page.locator('aside ol a', { hasNotText: asked }).first().click()
    await page.waitForFunction((before) => document.querySelector('#question')?.textContent !== before, asked)
    const other = await question(page)
    await page.locator('form .fields textarea').fill('said on the telephone')
    await page.locator('aside ol a', { hasText: asked }).click()
    const box = page.getByRole('dialog', { name: visitor.t('ask.unsaved') })
    await box.getByRole('button', { name: visitor.t('ask.cancel') }).click()
    assert.equal(await question(page), other)
    assert.equal(await page.locator('form .fields textarea').inputValue(), 'said on the telephone')

    await page.locator('#alliance-menu').getByRole('link', { name: visitor.t('menu.plan') }).click()
    await box.getByRole('button', { name: visitor.t('ask.go') }).click()
    await page.waitForURL((url) => url.pathname === `${kPool}/plan` && !url.search)
    await visitor.close()
  })

  it('stays in a dialog that is left by accident', async () => {
    const visitor = await house.visitor('secretariat', { lang: 'zh' })
    const { page } = visitor
    await visitor.goto(`${kPool}/evidence`)
    await visitor.button('evidence.add').first().click()
    await page.fill('#ev-title', '章程签字页')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: visitor.t('ask.unsaved') }).getByRole('button', { name: visitor.t('ask.cancel') }).click()
    assert.equal(await page.inputValue('#ev-title'), '章程签字页')
    await visitor.close()
  })

  it('stays in a sheet that the address opens', async () => {
    const visitor = await house.visitor('secretariat', { lang: 'zh' })
    const { page } = visitor
    await visitor.goto(`${kPool}/members?member=M2`)
    await page.getByLabel(visitor.t('members.field.region')).fill('浙江')
    await page.getByRole('button', { name: visitor.t('close') }).click()
    await page.getByRole('dialog', { name: visitor.t('ask.unsaved') }).getByRole('button', { name: visitor.t('ask.cancel') }).click()
    assert.equal(await page.getByLabel(visitor.t('members.field.region')).inputValue(), '浙江')
    assert.match(page.url(), /member=M2/)
    await visitor.close()
  })
})

describe('what one person was shown', () => {
  it('is gone when the next one comes', async () => {
    const visitor = await house.visitor('secretariat', { lang: 'en' })
    const { page } = visitor
    await visitor.goto(kPool)
    await page.locator('.figures').waitFor()
    await leave(visitor)
    await page.click('[data-email="north@demo.example"]')
    await page.waitForURL((url) => url.pathname === '/')
    await visitor.settled()
    let answer
    await page.route('**/assessment', async (route) => {
      await new Promise((resolve) => (answer = resolve))
      await route.continue()
    })
    await page.locator(`article h3 a[href="${kPool}"]`).click()
    await page.waitForURL((url) => url.pathname === kPool)
    await page.locator('main [aria-busy="true"]').waitFor()
    assert.equal(await page.locator('main .figures').count(), 0, 'the figures of the one before are still there')
    answer()
    await page.getByText(visitor.t('alliance.partly')).waitFor()
    await visitor.close()
  })
})
