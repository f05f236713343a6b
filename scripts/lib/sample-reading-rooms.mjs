// Rooms 2 to 8 of the sample city. Places are near real streets; names, phones, figures and libraries are
// invented.
import { momentFrom } from './sample-reading-days.mjs';
import { libraryOf, PUBLIC_LOAN } from './sample-reading-door.mjs';

/** Rooms of the library and of a village. */
export function staffedRooms() {
  return [
    {
      name: '观前职工书屋（示例）',
      py: 'gqzgsw',
      region: '320508',
      zone: '观前街道',
      address: '观前街示例号三楼',
      at: [120.6262, 31.3117],
      hours: 'Mo-Fr 08:30-12:00,13:30-17:30; Sa,Su 09:00-17:00; PH off',
      facilities: ['books', 'rest_seat', 'drinking_water', 'wifi'],
      reading: {
        unattended: false,
        selfLoan: false,
        entry: ['open', 'staff'],
        seats: 48,
        books: { physical: 6200 },
        library: libraryOf('SZ-002'),
        loan: { ...PUBLIC_LOAN, books: 3 },
        badges: ['五星级职工书屋'],
      },
      detail: { phones: ['0512-00000002'], operator: '姑苏区总工会（示例）', areaM2: 140 },
    },
    {
      name: '平江24小时自助图书亭（示例）',
      py: 'pj24xszztst',
      region: '320508',
      zone: '平江街道',
      address: '平江路示例号路口',
      at: [120.6376, 31.3178],
      hours: '24/7',
      facilities: ['books', 'self_loan'],
      reading: {
        unattended: true,
        selfLoan: true,
        entry: ['reader_card', 'qr'],
        seats: 0,
        books: { physical: 400 },
        library: libraryOf('SZ-031'),
        loan: PUBLIC_LOAN,
      },
      detail: { operator: '示例市图书馆', notes: '亭外取还书，没有座位。' },
    },
    {
      name: '陆巷村农家书屋（示例）',
      py: 'lxcnjsw',
      region: '320506',
      zone: '东山镇',
      address: '陆巷村党群服务中心旁',
      at: [120.3853, 31.0742],
      hours: 'Tu-Su 09:00-11:30,13:30-17:00; Mo off',
      facilities: ['books', 'rest_seat'],
      reading: {
        unattended: false,
        entry: ['staff', 'phone'],
        seats: 12,
        books: { physical: 1860 },
        badges: ['示范农家书屋（示例）'],
      },
      detail: { phones: ['0512-00000004'], access: { how: '门锁着时请打电话，管理员五分钟到' } },
    },
  ];
}

/** Rooms where people work. */
export function workRooms(now) {
  return [
    {
      name: '太平街道骑手阅读角（示例）',
      py: 'tpjdqsydj',
      kinds: ['reading', 'rider', 'rest'],
      region: '320507',
      zone: '太平街道',
      address: '金澄路示例号骑手驿站内',
      at: [120.6921, 31.4402],
      hours: '07:00-23:00',
      facilities: ['books', 'rest_seat', 'charging', 'drinking_water', 'microwave'],
      reading: {
        unattended: true,
        selfLoan: false,
        entry: ['open'],
        seats: 6,
        books: { physical: 180 },
      },
      detail: { notes: '书可以带走，看完放回任何一个骑手驿站。' },
    },
    {
      name: '示例机械厂职工书屋',
      py: 'sljxczgsw',
      region: '320505',
      zone: '枫桥街道',
      address: '示例工业区2号楼一层',
      at: [120.5418, 31.3205],
      hours: 'Mo-Fr 11:30-13:30,17:00-20:00; PH off',
      facilities: ['books', 'self_loan', 'e_reading', 'projector'],
      reading: {
        unattended: false,
        selfLoan: true,
        entry: ['member_card', 'face'],
        seats: 60,
        books: { physical: 2600, electronic: 800 },
        loan: { books: 2, days: 21, depositYuan: 0 },
        badges: ['省级职工书屋'],
        programmes: [{ name: '书香企业', year: 2025 }],
        events: [
          {
            name: '班前十分钟：读一页（示例）',
            start: momentFrom(now, 1, '08:20'),
            end: momentFrom(now, 1, '08:30'),
            place: '装配车间休息区',
          },
        ],
      },
      detail: { access: { who: '仅限本厂职工', how: '刷厂卡或刷脸' }, operator: '示例机械厂工会' },
    },
    {
      name: '盛泽职工夜读书房（示例）',
      py: 'szzgydsf',
      region: '320509',
      zone: '盛泽镇',
      address: '舜湖路示例号',
      at: [120.6508, 30.9105],
      hours: '18:00-26:00',
      facilities: ['books', 'rest_seat', 'hot_meal'],
      reading: {
        unattended: false,
        entry: ['open'],
        seats: 40,
        books: { physical: 2100 },
        programmes: [{ name: '工友夜读（示例）', year: 2026 }],
      },
      detail: { access: { who: '下夜班的工友都可以来' } },
    },
    {
      name: '示例大学工会书屋（独墅湖）',
      py: 'sldxghsw',
      region: '320506',
      zone: '独墅湖科教区',
      address: '示例路1号图书馆一层',
      at: [120.7402, 31.2735],
      hours: 'Sep-Jun 07:00-22:30; Jul-Aug 09:00-17:00',
      facilities: ['books', 'self_loan', 'e_reading', 'wifi', 'air_conditioning'],
      reading: {
        unattended: false,
        selfLoan: true,
        entry: ['face', 'reader_card'],
        seats: 320,
        books: { physical: 52_000, electronic: 400_000 },
        library: { system: '示例大学图书馆', libcode: 'UD', opac: 'https://lib.example.edu.cn/' },
        loan: { books: 10, days: 60, renewals: 2 },
      },
      detail: { access: { who: '本校教职工；校外劳动者凭工会会员证办临时证' } },
    },
  ];
}
