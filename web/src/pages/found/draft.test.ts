// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest'
import { readDraft, withBlanks } from './draft'

const kText = `# 联盟章程

*OL*

> 须由律师审定。

## 第一章 总则

### 第一条 性质

【联盟名称】是组织。

第二段。

### 第二条 退出

成员可以退出。

## 附录：条款来源

| 条款 | 为什么写它 | 规则与法源 |
| --- | --- | --- |
| 第一条   \`charter.nature\` | 一般条款 | – |
| 第二条   \`charter.exit\` | \`CN-34\` 入盟条件   \`RC-R2a\` 书面 | \`cn.x\`   法 17 |

待填：联盟名称。

---

由汉萨生成`

describe('a draft', () => {
  it('is taken apart into articles with their sources', () => {
    const draft = readDraft(kText)
    expect([draft.title, draft.note, draft.lacking]).toEqual(['联盟章程', '须由律师审定。', '待填：联盟名称。'])
    expect(draft.articles).toEqual([
      { id: 'charter.nature', chapter: '第一章 总则', title: '第一条 性质', text: '【联盟名称】是组织。\n\n第二段。', why: ['一般条款'], sources: [] },
      { id: 'charter.exit', chapter: '', title: '第二条 退出', text: '成员可以退出。', why: ['CN-34 入盟条件', 'RC-R2a 书面'], sources: ['cn.x', '法 17'] },
    ])
  })

  it('shows what is to be filled in', () => {
    expect(withBlanks('在【领域】内 [years]')).toEqual([
      { blank: false, text: '在' }, { blank: true, text: '【领域】' }, { blank: false, text: '内 ' }, { blank: true, text: '[years]' },
    ])
  })
})
