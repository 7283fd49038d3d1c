// SPDX-License-Identifier: GPL-3.0-or-later
// A secretariat imports a Chinese export, adds a watch, decides on what it found, takes the watch out of use and the
// import back; a member sees the findings and the decision.
import { after, before, describe, it } from 'node:test'
import { resolve } from 'node:path'
import { assert, openHouse } from './support.mjs'

let house
before(async () => { house = await openHouse() })
after(async () => { await house.close() })

const kPool = '/alliances/demo-harbour-pumps'
const kName = '余热锅炉'
const kExport = resolve('../examples/patents/demo-watch-1.csv')

async function imported(visitor) {
  const { page } = visitor
  await visitor.goto(`${kPool}/import`)
  await page.setInputFiles('input[type=file]', kExport)
  await page.getByRole('button', { name: /^导入 \d+ 条/ }).click()
  await page.getByText('第 1 批：').first().waitFor()
}

async function watched(visitor) {
  const { page } = visitor
  await visitor.goto(`${kPool}/watches?new=`)
  await page.fill('#watch-name', kName)
  await page.fill('#watch-text', '余热回收锅炉：烟气流经烟气通道内的换热器，加热给水，产生的蒸汽进入汽包。')
  await page.fill('#watch-exports', 'US,DE')
  await page.getByRole('button', { name: '建立并查看' }).last().click()
  await page.waitForURL((url) => url.searchParams.get('watch') === kName)
  await visitor.settled()
}

describe('early warning', () => {
  it('is set up, decided on and taken back by the secretariat, and seen by a member', async () => {
    const visitor = await house.visitor('secretariat', { lang: 'zh' })
    await imported(visitor)
    await watched(visitor)
    const { page } = visitor
    await visitor.shot('watches-found')
    await page.getByRole('link', { name: 'US99000001B2' }).click()
    await page.locator('.detail form .el-select').click()
    await page.getByRole('option', { name: '取得许可' }).click()
    await page.locator('.detail form .who input').fill('法务部')
    await page.locator('.detail form button[type=submit]').click()
    await page.locator('.detail li').filter({ hasText: '法务部' }).waitFor()
    await visitor.shot('watches-decided')
    assert.deepEqual(await visitor.faults(), [])

    const member = await house.visitor('north', { lang: 'zh' })
    await member.goto(`${kPool}/watches?watch=${encodeURIComponent(kName)}&warning=US99000001B2`)
    await member.page.locator('.detail li').filter({ hasText: '法务部' }).waitFor()
    assert.equal(await member.page.locator('.detail form').count(), 0, 'a member decides nothing')
    assert.deepEqual(await member.faults(), [])
    await member.close()

    await visitor.goto(`${kPool}/watches`)
    await page.getByRole('button', { name: '停用' }).click()
    await page.getByRole('button', { name: '恢复使用' }).click()
    await page.getByRole('button', { name: '停用' }).waitFor()
    await visitor.goto(`${kPool}/import`)
    await page.getByRole('button', { name: '撤销' }).click()
    await page.locator('.el-message-box').getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销').first().waitFor()
    assert.deepEqual(await visitor.faults(), [])
    await visitor.close()
  })
})
