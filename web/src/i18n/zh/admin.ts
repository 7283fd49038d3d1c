// SPDX-License-Identifier: GPL-3.0-or-later

export const admin = {
  admin: {
    title: '管理',
  },
}
