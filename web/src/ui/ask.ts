// SPDX-License-Identifier: GPL-3.0-or-later
// Questions before something is done, and a word after it, in Element Plus's boxes.
import { ElMessage, ElMessageBox, ElNotification } from 'element-plus'
import 'element-plus/es/components/message-box/style/css'
import 'element-plus/es/components/message/style/css'
import 'element-plus/es/components/notification/style/css'
import { h } from 'vue'
import { asProblem } from '@/api/problem'
import { t } from '@/i18n'

/** @returns the reason; nothing if it was called off. */
export async function askReason(title: string, says: string, required = true): Promise<string | undefined> {
  try {
    const { value } = await ElMessageBox.prompt(says, title, {
      confirmButtonText: t('ask.go'),
      cancelButtonText: t('ask.cancel'),
      inputPlaceholder: t('ask.reason'),
      inputValidator: (text: string) => !required || !!text?.trim() || t('ask.reasonNeeded'),
    })
    return value ?? ''
  } catch {
    return undefined
  }
}

export async function askSure(title: string, says: string): Promise<boolean> {
  try {
    await ElMessageBox.confirm(says, title, { confirmButtonText: t('ask.go'), cancelButtonText: t('ask.cancel'), type: 'warning' })
    return true
  } catch {
    return false
  }
}

export function tell(says: string): void {
  ElMessage({ message: says, type: 'success', grouping: true })
}

/** Says what was done, with a button that takes it back. */
export function tellWithUndo(says: string, undo: () => Promise<unknown>): void {
  async function back(): Promise<void> {
    box.close()
    try {
      await undo()
      tell(t('ask.undone'))
    } catch (thrown) {
      ElMessage({ message: asProblem(thrown).message, type: 'error' })
    }
  }
  const box = ElNotification({
    title: says,
    message: h('button', { type: 'button', class: 'undo', onClick: () => void back() }, t('ask.undo')),
    duration: 12_000,
    position: 'bottom-right',
  })
}
