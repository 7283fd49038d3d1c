// SPDX-License-Identifier: GPL-3.0-or-later
// The 34 provincial divisions of China as tiles of equal size, each about where it lies. Tiles and not a map: a map
// needs borders, whose drawing in China is for surveyors with a licence (测绘法, art. 38, and the approved standard map),
// and it makes Shanghai a dot and Tibet a third of the picture, though what is counted here is alliances, not land.

export interface Province {
  code: string // ISO 3166-2:CN
  zh: string
  en: string
  column: number
  row: number
}

const rows: [string, string, string, number, number][] = [
  ['HL', '黑龙江', 'Heilongjiang', 9, 1],
  ['NM', '内蒙古', 'Inner Mongolia', 6, 2], ['JL', '吉林', 'Jilin', 9, 2],
  ['XJ', '新疆', 'Xinjiang', 1, 3], ['NX', '宁夏', 'Ningxia', 5, 3], ['SX', '山西', 'Shanxi', 6, 3], ['HE', '河北', 'Hebei', 7, 3], ['BJ', '北京', 'Beijing', 8, 3], ['LN', '辽宁', 'Liaoning', 9, 3],
  ['XZ', '西藏', 'Tibet', 2, 4], ['QH', '青海', 'Qinghai', 3, 4], ['GS', '甘肃', 'Gansu', 4, 4], ['SN', '陕西', 'Shaanxi', 5, 4], ['HA', '河南', 'Henan', 6, 4], ['SD', '山东', 'Shandong', 7, 4], ['TJ', '天津', 'Tianjin', 8, 4],
  ['SC', '四川', 'Sichuan', 4, 5], ['CQ', '重庆', 'Chongqing', 5, 5], ['HB', '湖北', 'Hubei', 6, 5], ['AH', '安徽', 'Anhui', 7, 5], ['JS', '江苏', 'Jiangsu', 8, 5], ['SH', '上海', 'Shanghai', 9, 5],
  ['YN', '云南', 'Yunnan', 4, 6], ['GZ', '贵州', 'Guizhou', 5, 6], ['HN', '湖南', 'Hunan', 6, 6], ['JX', '江西', 'Jiangxi', 7, 6], ['ZJ', '浙江', 'Zhejiang', 8, 6],
  ['GX', '广西', 'Guangxi', 5, 7], ['GD', '广东', 'Guangdong', 6, 7], ['FJ', '福建', 'Fujian', 7, 7], ['TW', '台湾', 'Taiwan', 9, 7],
  ['HI', '海南', 'Hainan', 5, 8], ['MO', '澳门', 'Macao', 6, 8], ['HK', '香港', 'Hong Kong', 7, 8],
]

export const kProvinces: Province[] = rows.map(([code, zh, en, column, row]) => ({ code, zh, en, column, row }))

/** The province that a region lies in: it is written "广东深圳", "CN-GD" or "Shenzhen, Guangdong". */
export function provinceOf(region: string): Province | undefined {
  const text = region.trim().toLowerCase()
  if (!text) return undefined
  return kProvinces.find((one) => text.startsWith(one.zh) || text.includes(one.en.toLowerCase()) || text === `cn-${one.code.toLowerCase()}`)
}

/** How a region that was typed is kept: a province by its Chinese name, whatever it was called, since bureaus are found by it. */
export function regionKept(typed: string): string {
  const low = typed.trim().toLowerCase()
  return kProvinces.find((one) => [one.zh, one.en.toLowerCase(), `cn-${one.code.toLowerCase()}`].includes(low))?.zh ?? typed
}

/** The provinces that what was typed may become; all of them once it is one, so that another can be chosen. */
export function provincesLike(typed: string): Province[] {
  const low = typed.trim().toLowerCase()
  if (kProvinces.some((one) => one.zh === regionKept(typed))) return kProvinces
  return kProvinces.filter((one) => one.zh.includes(low) || one.en.toLowerCase().includes(low))
}

/** A region in the reader's language, as far as it is a province; any other stays as it was written. */
export function regionSaid(region: string, language: 'zh' | 'en'): string {
  return kProvinces.find((one) => one.zh === region)?.[language] ?? region
}
