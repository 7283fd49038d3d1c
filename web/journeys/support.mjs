// SPDX-License-Identifier: GPL-3.0-or-later
// What journeys need: a demo, a real browser, people who sign in.
// HANSE_SHOTS names a folder for a picture of every page that a journey looked at.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { readWords } from '../tools/read-words.mjs'
import { startDemo } from './demo.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const kSizes = { laptop: { width: 1366, height: 900 }, phone: { width: 390, height: 844 } }

/** A demo and a browser for the tests of one file. */
export async function openHouse() {
  const demo = await startDemo()
  const browser = await chromium.launch({
    executablePath: process.env.HANSE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  })
  return {
    address: demo.address,
    /** A person of the demo at a browser of their own; "nobody" is not signed in. */
    async visitor(who, { lang = 'zh', size = 'laptop', dark = false } = {}) {
      const context = await browser.newContext({
        viewport: kSizes[size], locale: lang === 'zh' ? 'zh-CN' : 'en-GB', colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce',
      })
      await context.addInitScript((value) => {
        if (window.top === window && !localStorage.getItem('hanse.language')) localStorage.setItem('hanse.language', value)
      }, lang)
      const page = await context.newPage()
      const visitor = new Visitor(page, demo.address, { who, lang, size }, await readWords(lang))
      if (who !== 'nobody') await visitor.signIn(who)
      return visitor
    },
    async close() {
      await browser.close()
      await demo.stop()
    },
  }
}

/** One person, one browser; notes whatever the browser complains of, and every request that leaves the house. */
class Visitor {
  constructor(page, address, about, words) {
    this.page = page
    this.address = address
    this.about = about
    this.words = words
    this.complaints = []
    page.on('console', (message) => {
      // A refusal by the server (403, 404, 409) is shown on the page; that the browser notes it too is no fault.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(error.stack ?? error.message))
    page.on('response', (response) => {
      if (response.status() >= 500) this.complaints.push(`${response.status()} from ${response.url()}`)
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !/^(data|blob|about):/.test(request.url())) this.complaints.push(`outside request: ${request.url()}`)
    })
  }

  async signIn(who) {
    await this.page.goto(`${this.address}/sign-in`)
    await this.page.click(`[data-email="${who}@demo.example"]`)
    await this.page.waitForURL((url) => url.pathname === '/')
  }

  /** What stands on the page for a key, in the visitor's language. */
  t(key, places = {}) {
    const text = this.words.get(key)
    assert.ok(text, `no words for ${key}`)
    return text.replace(/\{(\w+)\}/g, (_, name) => String(places[name]))
  }

  button(key, places) {
    return this.page.getByRole('button', { name: this.t(key, places), exact: true })
  }

  /** Goes to an address and waits until the page has drawn what it fetched. */
  async goto(path) {
    await this.page.goto(this.address + path)
    await this.settled()
  }

  async settled() {
    await this.page.waitForLoadState('networkidle')
    await this.page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  }

  /** A picture for people to look at. */
  async shot(name) {
    const folder = process.env.HANSE_SHOTS
    if (!folder) return
    mkdirSync(folder, { recursive: true })
    const { who, lang, size } = this.about
    await this.page.screenshot({ path: join(folder, `${name}-${who}-${lang}-${size}.png`), fullPage: true })
  }

  /** What axe finds against WCAG 2.1 A and AA, and good practice; what runs out of the window; what was complained of. */
  async faults() {
    const out = [...this.complaints]
    this.complaints = []
    await this.page.evaluate(axe)
    const { violations } = await this.page.evaluate(() =>
      window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'], iframes: false }),
    )
    for (const one of violations)
      for (const node of one.nodes.slice(0, 3)) out.push(`axe ${one.id}: ${node.target.join(' ')} — ${node.failureSummary?.split('\n')[1]?.trim() ?? one.help}`)
    const beyond = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (beyond > 1) out.push(`the page is ${beyond} px wider than the window`)
    const raw = await this.page.evaluate(() => document.body.innerText.match(/\b(?:[a-z]+[A-Za-z]*\.)+[a-z]\w+\b/g) ?? [])
    out.push(...raw.filter((one) => kRawKey.test(one)).map((one) => `a key instead of words: ${one}`))
    return out
  }

  async close() {
    await this.page.context().close()
  }
}

const kRawKey = /^(menu|table|problem|grade|area|role|objective|status|findings|home|alliance|alliances)\./

export { assert }
