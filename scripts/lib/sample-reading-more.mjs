// Rooms 13 to 24 of the sample city, and one far away.
import { dayFrom } from './sample-reading-days.mjs';
import { libraryOf, PUBLIC_LOAN } from './sample-reading-door.mjs';

const room = (name, py, [region, zone, address], at, hours, reading, more = {}) => ({
  name: `${name}（示例）`,
  py,
  region,
  zone,
  address,
  at,
  ...(hours && { hours }),
  reading,
  ...more,
});

/** @param now epoch milliseconds @param library see `door` */
export function moreRooms(now, library) {
  return [...dayAndNight(library), ...passing(now), ...quiet(), farAway()];
}

function dayAndNight(library) {
  return [
    room(
      '玉山24小时电子阅览室',
      'ys24xsdzyls',
      ['320583', '玉山镇', '前进路示例号'],
      [120.9581, 31.3862],
      '24/7',
      {
        unattended: true,
        selfLoan: false,
        entry: ['face'],
        seats: 24,
        books: { electronic: 400_000 },
        eResources: [
          { type: 'opds', href: `${library}opds/index.json`, title: '示例职工电子书架' },
        ],
      },
    ),
    room(
      '示例电子园三班倒书屋',
      'sldzysbdsw',
      ['320583', '昆山开发区', '示例路66号职工之家'],
      [121.0214, 31.3577],
      '06:00-26:00',
      {
        unattended: true,
        selfLoan: true,
        entry: ['member_card', 'qr'],
        seats: 44,
        books: { physical: 3600, electronic: 5000 },
        loan: { books: 3, days: 30, renewals: 1, depositYuan: 0 },
        programmes: [{ name: '书香企业', year: 2024 }],
      },
    ),
    room(
      '乐桥地铁站职工书屋',
      'lqdtzzgsw',
      ['320508', '沧浪街道', '乐桥站站厅 4 号口内'],
      [120.6226, 31.3064],
      '06:30-22:30',
      {
        unattended: true,
        selfLoan: true,
        entry: ['open'],
        seats: 10,
        books: { physical: 650 },
        library: libraryOf('SZ-044'),
        loan: PUBLIC_LOAN,
      },
    ),
    room(
      '太仓港海员书屋',
      'tcghysw',
      ['320585', '浮桥镇', '港区示例码头候工楼'],
      [121.2403, 31.5861],
      '24/7',
      { unattended: false, entry: ['phone', 'staff'], seats: 16, books: { physical: 1100 } },
      { detail: { phones: ['0512-00000016'], access: { how: '到门岗打电话，值班员开门' } } },
    ),
  ];
}

function passing(now) {
  return [
    room(
      '轨道交通工地流动书屋',
      'gdjtgdldsw',
      ['320507', '元和街道', '示例标段项目部'],
      [120.6159, 31.3752],
      '12:00-13:30,18:30-21:00',
      { unattended: false, entry: ['open'], seats: 8, books: { physical: 300 } },
      { validThrough: dayFrom(now, 90), kinds: ['reading', 'rest'] },
    ),
    room(
      '尹山湖职工书屋',
      'yshzgsw',
      ['320506', '郭巷街道', '尹山湖路示例号'],
      [120.6641, 31.2417],
      undefined,
      {
        unattended: true,
        selfLoan: true,
        entry: ['id_card', 'face'],
        seats: 18,
        books: { physical: 900 },
      },
      { status: 'planned', validFrom: dayFrom(now, 20) },
    ),
    room(
      '黎里古镇书驿',
      'llgzsy',
      ['320509', '黎里镇', '中心街示例号'],
      [120.7153, 31.0012],
      undefined,
      { entry: ['open'], seats: 14 },
    ),
  ];
}

function quiet() {
  return [
    room(
      '元和职工之家阅览室',
      'yhzgzjyls',
      ['320507', '元和街道', '嘉元路示例号'],
      [120.6389, 31.3689],
      'Mo-Fr 09:00-17:30; Sa,Su,PH 10:00-16:00',
      {
        unattended: false,
        selfLoan: false,
        entry: ['member_card'],
        seats: 52,
        books: { physical: 4100 },
      },
    ),
    room(
      '杨舍职工书屋',
      'yszgsw',
      ['320582', '杨舍镇', '人民路示例号'],
      [120.5536, 31.8656],
      'Tu-Su 08:30-20:30; Mo off',
      {
        unattended: false,
        selfLoan: true,
        entry: ['open'],
        seats: 90,
        books: { physical: 12_000, electronic: 3000 },
        library: {
          system: '示例县级市图书馆',
          libcode: 'ZJG-01',
          opac: 'https://opac.example.net/',
        },
        loan: { books: 4, days: 30, depositYuan: 100 },
      },
    ),
    room(
      '虞山林场职工书屋',
      'yslczgsw',
      ['320581', '虞山街道', '虞山示例林场管护站'],
      [120.7268, 31.6621],
      'Mo-Sa 08:00-16:30; PH off',
      { unattended: false, entry: ['staff'], seats: 8, books: { physical: 430 } },
    ),
    room(
      '南门职工书屋',
      'nmzgsw',
      ['320508', '吴门桥街道', '南门路示例号'],
      [120.6243, 31.2868],
      'Mo-Su,PH 08:30-22:00',
      {
        unattended: false,
        selfLoan: true,
        entry: ['open', 'qr'],
        seats: 64,
        books: { physical: 7400, electronic: 1500 },
        library: libraryOf('SZ-009'),
        loan: PUBLIC_LOAN,
        badges: ['四星级职工书屋'],
      },
      { detail: { phones: ['0512-00000023'], operator: '姑苏区总工会（示例）' } },
    ),
  ];
}

/** Named in Uyghur, 3,600 km from the others: words of two directions in one list. */
function farAway() {
  return {
    name: 'قەشقەر ئىشچىلار كىتابخانىسى (ئۈلگە)',
    region: '653101',
    address: 'ئۆستەڭبويى يولى (ئۈلگە)',
    at: [75.9892, 39.4704],
    hours: '10:00-20:00',
    facilities: ['books', 'rest_seat', 'drinking_water'],
    reading: {
      unattended: false,
      entry: ['open'],
      seats: 30,
      books: { physical: 2300 },
      badges: ['石榴籽书屋（示例）'],
    },
    detail: { access: { who: '各族职工群众' } },
  };
}
