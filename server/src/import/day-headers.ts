/** Headers of columns that say when a place is open on one day of the week, or on a kind of day. */

const WEEKDAYS = '一二三四五六日';
const NAMES = ['周', '星期', '礼拜', '每周'];
const PARTS = ['', '上午', '下午', '晚上', '晚间', '夜间'];
const AFTER = ['', '开放时间', '时间', '开放', '开馆时间'];

const SINGLE = NAMES.flatMap(name => [...WEEKDAYS, '天'].map(day => name + day));
const RANGES = [
  ...[
    '周一至周五',
    '周一到周五',
    '周一-周五',
    '周一周五',
    '周一至五',
    '星期一至星期五',
    '星期一至五',
  ],
  ...['周一至周四', '周二至周五', '周二至周日', '周一至周六', '周一至周日', '周二至周六'],
  ...['周六日', '周六周日', '周六至周日', '周六及周日', '星期六日', '星期六星期日'],
];
const KINDS = [
  '工作日',
  '平日',
  '周末',
  '双休日',
  '休息日',
  '节假日',
  '法定节假日',
  '国家法定节假日',
  '假日',
];
const ENGLISH =
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun weekdays weekend weekends holidays publicholidays';

/** All of them, divided by spaces, as the dictionaries of headers are. */
export const DAY_HEADERS = [
  ...[...SINGLE, ...RANGES, ...KINDS].flatMap(days =>
    PARTS.flatMap(part => AFTER.map(after => days + part + after)),
  ),
  ...ENGLISH.split(' '),
].join(' ');
