// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it, vi } from 'vitest'
import { read } from '@/api/calls'
import { countUnread, unread } from './inbox'

vi.mock('@/api/calls', () => ({ read: vi.fn() }))

it('counts what is unread, and keeps the last count if none comes', async () => {
  vi.mocked(read).mockResolvedValueOnce({ unread: 3, items: [] })
  await countUnread()
  expect(unread.value).toBe(3)
  vi.mocked(read).mockRejectedValueOnce(new Error('offline'))
  await countUnread()
  expect(unread.value).toBe(3)
})
