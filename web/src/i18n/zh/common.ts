// SPDX-License-Identifier: GPL-3.0-or-later

export const common = {
  signIn: {
    title: '登录',
    says: '产业知识产权联盟的建设、运行与监督。',
    email: '邮箱',
    password: '密码',
    code: '验证码（六位数字，或恢复码）',
    go: '登录',
    forgotten: '忘记密码',
    by: '用 {name} 登录',
    demo: '演示：以任一角色进入',
    demoSays: '联盟和人物都是虚构的，随便改，重开即还原。每个人的密码都是 {password}',
  },
  inbox: { title: '消息' },
  account: { title: '我的账户' },
  help: { title: '帮助' },
}
