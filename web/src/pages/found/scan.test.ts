// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import { against, base64url, changesFor, sourceFor, type Hit, type Scan } from './scan'

const hit: Hit = { id: 'c2', name: {}, place: { number: '第四条' }, quotation: '退出须书面通知。', certainty: 'sure', reason: 'plain', fact: 'charter.exit', value: 'yes' }
const scan: Scan = { file: 'Charter 1.docx', findings: [hit], contradictions: [{ fact: 'charter.exit', findings: ['c2', 'c3'] }], lacking: [], paragraphs: 1, untouched: 0 }

describe('the scan of a charter', () => {
  it('sends bytes as the server reads them', () => {
    expect(base64url(new Uint8Array([251, 255, 254, 0]))).toBe('-__-AA')
  })

  it('finds the source of the document, or names a new one', () => {
    expect(sourceFor('a.docx', [{ key: 'charter', body: { ref: 'files/a.docx' }, version: 1 }])).toEqual({ key: 'charter', isNew: false })
    expect(sourceFor('Charter 1.docx', [{ key: 'charter-1', body: {}, version: 1 }])).toEqual({ key: 'charter-1-2', isNew: true })
    expect(sourceFor('章程.docx', [])).toEqual({ key: 'document', isNew: true })
  })

  it('confirms with place and quotation, on the version that was seen', () => {
    expect(changesFor(scan, hit, [{ key: 'charter.exit', body: {}, version: 7 }], [])).toEqual([
      { sheet: 'sources', key: 'charter-1', body: { title: 'Charter 1.docx', ref: 'Charter 1.docx', kind: 'record' }, version: 0 },
      { sheet: 'facts', key: 'charter.exit', body: { value: 'yes', source: 'charter-1', confidence: 'verified', note: 'Charter 1.docx, 第四条: 退出须书面通知。' }, version: 7 },
    ])
    expect(against(scan, hit)).toEqual(['c3'])
  })
})
