// SPDX-License-Identifier: GPL-3.0-or-later
// After a change of a record: what was done, and the way back.
import { send } from '@/api/calls'
import { t } from '@/i18n'
import { tellWithUndo } from '@/ui/ask'
import type { Written } from './records'

export function tellChanged(alliance: string, says: string, written: Written, after: () => unknown): void {
  tellWithUndo(says, async () => {
    await send('POST', `/api/v1/alliances/${alliance}/versions/${written.version.number}/undo`, { reason: t('ask.undo') })
    after()
  })
}
