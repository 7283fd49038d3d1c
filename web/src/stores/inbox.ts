// SPDX-License-Identifier: GPL-3.0-or-later
// What is waiting to be read; counted again at every change of page.
import { ref } from 'vue'
import { askRaw } from '@/api/client'
import type { Words } from '@/i18n'

export interface Notice {
  id: string
  kind: string
  alliance: string
  subject: string
  words: Words
  link: string
  at: string
  read_at: string
}
export interface InboxPage {
  unread: number
  items: Notice[]
  next?: string
}

export const unread = ref(0)

export async function readInbox(query = ''): Promise<InboxPage> {
  const page = (await (await askRaw(`/api/v1/me/inbox${query}`)).json()) as InboxPage
  unread.value = page.unread
  return page
}
