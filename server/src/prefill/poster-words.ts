/** Languages a poster can be in. */
export const POSTER_LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type PosterLanguage = (typeof POSTER_LANGUAGES)[number];

/** What a poster says beside names; `{…}` stands for a value. */
export interface PosterWords {
  scan: string;
  how: string;
  typed: string;
  genuine: string;
  until: string;
}

export const POSTER_WORDS: Readonly<Record<PosterLanguage, PosterWords>> = {
  'zh-Hans': {
    scan: '手机扫一扫',
    how: '在手机上填好就能提交，当场得到回执编号。',
    typed: '扫不了？在浏览器里打开：',
    genuine: '谨防假冒：打开后的网址应以 {origin} 开头。',
    until: '此二维码有效期至 {day}。',
  },
  'zh-Hant': {
    scan: '手機掃一掃',
    how: '在手機上填好就能提交，當場得到回執編號。',
    typed: '掃不了？在瀏覽器裡打開：',
    genuine: '謹防假冒：打開後的網址應以 {origin} 開頭。',
    until: '此二維碼有效期至 {day}。',
  },
  en: {
    scan: 'Scan with your phone',
    how: 'Fill it in on your phone, and get a receipt number at once.',
    typed: 'Cannot scan? Open in a browser:',
    genuine: 'Beware of fakes: the address begins with {origin}.',
    until: 'This code is good until {day}.',
  },
};
