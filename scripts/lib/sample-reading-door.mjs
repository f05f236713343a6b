// Room 1 of the sample city, where the QR code of the door leads, and the library that most rooms belong to.
import { dayFrom, momentFrom } from './sample-reading-days.mjs';

/** The public library of the sample, and what a branch with a code of its own says of it. */
export const libraryOf = libcode => ({
  system: '示例市图书馆',
  libcode,
  opac: 'https://opac.example.org/',
});

export const PUBLIC_LOAN = { books: 5, days: 30, renewals: 1, depositYuan: 0, returns: '全市通还' };

/**
 * @param now epoch milliseconds: events lie around it
 * @param library address, ending in a slash, below which the library's feeds and books are
 */
export function door(now, library) {
  return {
    name: '竹辉路24小时职工读书站（示例）',
    py: 'zhl24xszgdsz',
    region: '320508',
    zone: '双塔街道',
    address: '竹辉路示例号，示例公园东门内',
    at: [120.6335, 31.2962],
    hours: '24/7',
    facilities: [
      'books',
      'self_loan',
      'e_reading',
      'air_conditioning',
      'charging',
      'drinking_water',
    ],
    reading: {
      unattended: true,
      selfLoan: true,
      entry: ['qr', 'id_card', 'face'],
      seats: 36,
      books: { physical: 3000, electronic: 12_000 },
      library: libraryOf('SZ-017'),
      loan: PUBLIC_LOAN,
      steps: [
        '用微信或支付宝扫门上的二维码，门开后请随手关好。',
        '照索书号找书，书架侧面写着号段。',
        '把书放在自助借还机上，一次最多 5 册，刷身份证或扫读者码借出。',
        '30 天内还到全市任何一个联网书屋。',
      ],
      eResources: [
        { type: 'opds', href: `${library}opds/index.json`, title: '示例职工电子书架' },
        { type: 'audiobook', href: 'https://audio.example.org/', title: '有声书' },
        { type: 'journal', href: 'https://journals.example.org/', title: '期刊' },
      ],
      badges: ['全国工会职工书屋示范点'],
      programmes: [{ name: '工友夜读（示例）', year: 2025, href: 'https://zgh.example.cn/night' }],
      events: [
        {
          id: 'e-01',
          name: '工友读书会：一本书换一晚（示例）',
          start: momentFrom(now, 3, '19:30'),
          end: momentFrom(now, 3, '21:00'),
          place: '二楼长桌',
          speaker: '领读人 示例甲',
          form: 'reading_event',
        },
        {
          id: 'e-02',
          name: '手机里的图书馆：电子书怎么借（示例）',
          start: dayFrom(now, 10),
          place: '一楼',
        },
        {
          id: 'e-03',
          name: '旧书漂流日（示例）',
          start: dayFrom(now, -12),
          end: dayFrom(now, -11),
        },
      ],
    },
    detail: {
      phones: ['0512-00000001'],
      operator: '姑苏区总工会（示例）',
      donors: ['示例出版社'],
      access: {
        who: '所有劳动者，不论是不是会员',
        how: '读码器在门的右侧，把屏幕调亮一些更好扫；无人值守',
      },
      areaM2: 86,
      honours: [{ name: '最美职工书屋（示例）', level: '省', year: 2024, by: '示例省总工会' }],
      notes: '夜里只留阅览区的灯。一楼门口有无障碍坡道。',
    },
  };
}
