// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of a page, to look at: node tools/shot.mjs WHO PATH FILE [zh|en] [laptop|phone] [dark]
// WHO is the part before @ of a person of the demo, or "nobody". HANSE_WEB is the address of the app.
import { chromium } from 'playwright-core'

const [who, path, file, lang = 'zh', size = 'laptop', theme = 'light'] = process.argv.slice(2)
const app = process.env.HANSE_WEB ?? 'http://127.0.0.1:5173'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const viewport = size === 'phone' ? { width: 390, height: 844 } : { width: 1366, height: 900 }
const page = await browser.newPage({ viewport, colorScheme: theme })
page.on('console', (message) => message.type() === 'error' && console.error('console:', message.text()))
page.on('pageerror', (error) => console.error('page:', error.message))
await page.addInitScript((value) => localStorage.setItem('hanse.language', value), lang)
if (who !== 'nobody') {
  await page.goto(`${app}/sign-in`)
  await page.click(`[data-email="${who}@demo.example"]`)
  await page.waitForURL((url) => url.pathname === '/')
}
await page.goto(app + path, { waitUntil: 'networkidle' })
await page.screenshot({ path: file, fullPage: process.env.FULL === '1' })
await browser.close()
