// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { parseGlossary, readGlossary } from './glossary'

it('reads the tables under their headings', () => {
  const text = '# Glossary\n\n## Aims\n\n| 中文 | English | carried by |\n|---|---|---|\n| 圈层 | circle: the members that fit | `A` |\n| 会费 | dues | x |\n'
  expect(parseGlossary(text)).toEqual([{ title: 'Aims', terms: [{ zh: '圈层', en: 'circle', says: 'the members that fit' }, { zh: '会费', en: 'dues', says: '' }] }])
})
it('reads the real one', async () => {
  const chapters = await readGlossary()
  expect(chapters.length).toBeGreaterThan(5)
  expect(chapters.flatMap((one) => one.terms).find((one) => one.zh === '入池')?.en).toBe('contribute to the pool')
})
