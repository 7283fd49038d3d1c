// SPDX-License-Identifier: GPL-3.0-or-later
// What a newcomer should manage in a few minutes, in both languages: found an alliance and read its plan; understand
// the worst finding down to its source; find who rides, on whom, and what mends it; as a bureau, send a self-check to
// the riskiest. A watch in all its life is watches.journey.mjs.
import { after, before, describe, it } from 'node:test'
import { resolve } from 'node:path'
import { assert, openHouse } from './support.mjs'

let house
before(async () => { house = await openHouse() })
after(async () => { await house.close() })

const kPool = '/alliances/demo-harbour-pumps'
const kToFill = { zh: kPool, en: '/alliances/demo-valve-ring' } // a register each, so that both import the same

for (const lang of ['zh', 'en'])
  describe(`a newcomer (${lang})`, () => {
    it('founds an alliance with two aims and reads its plan', async () => {
      const visitor = await house.visitor('lead', { lang })
      const { page } = visitor
      await visitor.goto('/found')
      for (const aim of ['DA', 'OL'])
        await page.getByRole('radiogroup', { name: await page.locator(`#aim-${aim}`).innerText() }).getByText(visitor.t('found.when.now'), { exact: true }).click()
      await page.getByLabel(visitor.t('found.zh')).fill(`试验联盟 ${lang}`)
      await page.getByLabel(visitor.t('found.en')).fill(`Trial alliance ${lang}`)
      await page.getByLabel(visitor.t('found.id')).fill(`trial-${lang}`)
      await visitor.settled()
      await visitor.shot('task-found')
      await visitor.button('found.create').click()
      await page.waitForURL((url) => url.pathname === `/alliances/trial-${lang}/plan`)
      await visitor.settled()
      await page.getByRole('heading', { name: visitor.t('plan.gantt') }).waitFor()
      assert.ok((await page.locator('.el-table__row').count()) > 10, 'the plan lists its steps')
      await visitor.shot('task-plan')
      assert.deepEqual(await visitor.faults(), [])
      await visitor.close()
    })

    it('understands the worst finding down to its source', async () => {
      const visitor = await house.visitor('counsel', { lang })
      const { page } = visitor
      await visitor.goto(kPool)
      await page.getByRole('link', { name: visitor.t('alliance.high') }).click()
      await page.waitForURL((url) => url.pathname === `${kPool}/findings`)
      await visitor.settled()
      await page.locator('.el-table__row a').first().click()
      const sheet = page.getByRole('dialog')
      await sheet.getByRole('heading', { name: visitor.t('findings.sources') }).waitFor()
      for (const part of ['findings.remedy', 'findings.facts', 'findings.reasoning'])
        await sheet.getByRole('heading', { name: visitor.t(part) }).waitFor()
      await sheet.getByText(visitor.t('verification.COPY')).first().waitFor()
      await visitor.shot('task-finding')
      await visitor.close()
    })

    it('finds who rides, on whom, and what would mend it', async () => {
      const visitor = await house.visitor('secretariat', { lang })
      const { page } = visitor
      await visitor.goto(`${kPool}/shares`)
      await page.getByText(lang === 'zh' ? '浮标水泵' : 'Buoy Pumps').first().waitFor()
      await page.getByText(visitor.t('verdict.free_rider')).first().waitFor()
      await page.getByRole('heading', { name: visitor.t('mend.title') }).waitFor()
      await visitor.shot('task-rider')
      assert.deepEqual(await visitor.faults(), [])
      await visitor.close()
    })

    it('imports some two hundred Chinese patents, reads the landscape, sets a watch', async () => {
      const visitor = await house.visitor('secretariat', { lang })
      const { page } = visitor
      const pool = kToFill[lang]
      await visitor.goto(`${pool}/import`)
      await page.setInputFiles('input[type=file]', resolve('../examples/patents/tracks.xlsx'))
      await page.getByRole('button', { name: visitor.t('import.go', { count: 199 }) }).click()
      await page.getByRole('link', { name: visitor.t('import.seeLandscape') }).click()
      await page.waitForURL((url) => url.pathname === `${pool}/landscape`)
      await visitor.settled()
      await page.getByText('混凝土轨枕').first().waitFor()
      await visitor.shot('task-landscape')
      assert.deepEqual(await visitor.faults(), [])

      await visitor.goto(`${pool}/watches?new=`)
      await page.fill('#watch-name', 'sleepers')
      await page.fill('#watch-text', '混凝土轨枕，内设钢筋，两端设有承轨槽和扣件。')
      await visitor.button('watches.save').click()
      await page.waitForURL((url) => url.searchParams.get('watch') === 'sleepers')
      await page.getByRole('link', { name: 'CN202644312U' }).waitFor() // a sleeper of concrete
      await visitor.settled()
      await visitor.shot('task-watch')
      assert.deepEqual(await visitor.faults(), [])
      await visitor.close()
    })

    it('as a bureau, sends a self-check to the three riskiest alliances of its province', async () => {
      const visitor = await house.visitor('bureau', { lang })
      const { page } = visitor
      await visitor.goto('/supervise/risks?region=SH')
      await page.waitForFunction(() => document.querySelectorAll('.el-table__row').length >= 4)
      await visitor.settled()
      await visitor.button('risks.worst').click()
      await visitor.shot('task-risks')
      const go = page.getByRole('button', { name: visitor.t('risks.check', { count: 3 }) })
      await go.click()
      await page.waitForURL((url) => url.pathname === '/supervise/self-checks/new')
      await visitor.settled()
      await visitor.button('checks.open').click()
      await page.locator('#check-title').fill(`2026 ${lang}`)
      await visitor.settled()
      await visitor.button('checks.look').click()
      await visitor.shot('task-check')
      await visitor.button('checks.send').click()
      await page.waitForURL((url) => /self-checks\/[^n]/.test(url.pathname))
      await visitor.settled()
      await visitor.shot('task-campaign')
      assert.deepEqual(await visitor.faults(), [])
      await visitor.close()
    })
  })
