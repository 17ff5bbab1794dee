/*
 * Names that agencies sign with. Only a help for telling a credit from a bracket: a story of an agency that
 * is not here is read just as well where its credit looks like one.
 */

const names = [
  'Yonhap',
  'Yonhap News',
  'Yonhap News Agency',
  'AP',
  'The Associated Press',
  'Associated Press',
  'Reuters',
  'Reuter',
  'AFP',
  'Agence France-Presse',
  'dpa',
  'dpa-AFX',
  'Kyodo',
  'Kyodo News',
  'Jiji',
  'Jiji Press',
  'Xinhua',
  'TASS',
  'Interfax',
  'RIA Novosti',
  'EFE',
  'ANSA',
  'APA',
  'PA',
  'PA Media',
  'UPI',
  'CNN',
  'Bloomberg',
  'Belga',
  'ANP',
  'NTB',
  'TT',
  'STT',
  'Ritzau',
  'PTI',
  'ANI',
  'IANS',
  'Bernama',
  'Antara',
  'VNA',
  'CNA',
  'AAP',
  'KCNA',
  'Newsis',
  'News1',
  'SID',
  'epd',
  'KNA',
  'ATS',
  'Keystone-SDA',
  'Lusa',
  'MTI',
  'PAP',
  'CTK',
  'ČTK',
  'SPA',
  'WAM',
  'MENA',
  'Anadolu',
  'AA',
  'IRNA',
  'ISNA',
  'GlobeNewswire',
  'PRNewswire',
  'Business Wire',
  'Korea Bizwire',
  '연합뉴스',
  '뉴시스',
  '뉴스1',
  '연합',
  '조선중앙통신',
  '共同',
  '時事',
  '新华社',
  '新華社',
  '中新社',
  '中新网',
  '中央社',
  'рейтер',
  'РИА Новости',
  'ТАСС',
  'ИНТЕРФАКС',
  'رويترز',
  'أ ف ب',
]

const known = new Set(names.map((name) => name.toLowerCase()))

/** True for a name, or several with slashes between, that the wires sign with. */
export function isAgency(name: string): boolean {
  const whole = name.trim().toLowerCase()
  return known.has(whole) || (whole.includes('/') && whole.split('/').every((part) => known.has(part.trim())))
}

/** The names, for patterns: longest first, escaped. */
export const agencyPattern = names
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|')
