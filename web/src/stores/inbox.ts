// SPDX-License-Identifier: GPL-3.0-or-later
// What is waiting to be read; the bar above every page counts it again at every change of page.
import { ref } from 'vue'
import { read } from '@/api/calls'
import type { Inbox, Notice } from '@/api/kinds'
import { onOtherPerson } from './session'

export type { Notice }
export type InboxPage = Inbox

export const unread = ref(0)
onOtherPerson(() => (unread.value = 0))

export async function readInbox(query = ''): Promise<InboxPage> {
  const page = await read<InboxPage>(`/api/v1/me/inbox${query}`)
  unread.value = page.unread
  return page
}

/** Only counts. A count that does not come leaves the last one: the page itself will say what is wrong. */
export async function countUnread(): Promise<void> {
  await readInbox('?count=1').catch(() => undefined)
}
