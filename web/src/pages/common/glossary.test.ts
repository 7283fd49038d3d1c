// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { parseGlossary, readGlossary } from './glossary'

it('reads the tables under their headings', () => {
  const text = '# Glossary\n\n## Aims · 目标\n\n| 中文 | English | carried by |\n|---|---|---|\n| 圈层 | circle: the members that fit | `A` |\n| 会费 | dues | x |\n'
  expect(parseGlossary(text)).toEqual([{ title: { zh: '目标', en: 'Aims' }, terms: [{ zh: '圈层', en: 'circle', says: 'the members that fit' }, { zh: '会费', en: 'dues', says: '' }] }])
})
it('reads the real one', async () => {
  const chapters = await readGlossary()
  expect(chapters.length).toBeGreaterThan(5)
  expect(chapters.every((one) => /[\u4e00-\u9fff]/.test(one.title.zh) && /^[A-Z]/.test(one.title.en))).toBe(true)
  expect(chapters.flatMap((one) => one.terms).filter((one) => /shard|guard|lease|schema/.test(one.en))).toEqual([]) // of the program, not of its users
  expect(chapters.flatMap((one) => one.terms).find((one) => one.zh === '入池')?.en).toBe('contribute to the pool')
})
