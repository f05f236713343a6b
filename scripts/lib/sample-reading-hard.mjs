// Rooms 9 to 12 of the sample city. What a list has that is not plain: seasons, words nobody can compute,
// repairs, single days.
import { dayFrom } from './sample-reading-days.mjs';
import { libraryOf, PUBLIC_LOAN } from './sample-reading-door.mjs';

/** @param now epoch milliseconds: special days lie around it */
export function hardRooms(now) {
  return [
    {
      name: '太湖渔港职工书屋（示例）',
      py: 'thygzgsw',
      region: '320506',
      zone: '光福镇',
      address: '渔港村码头边',
      at: [120.3711, 31.2968],
      hours: 'Apr-Oct 08:30-20:00; Nov-Mar 09:00-17:00',
      reading: { unattended: false, entry: ['open'], seats: 20, books: { physical: 900 } },
    },
    {
      name: '木渎建筑工地流动书箱（示例）',
      py: 'mdjzgdldsx',
      region: '320506',
      zone: '木渎镇',
      address: '示例项目生活区食堂',
      at: [120.5195, 31.2551],
      hours: '随食堂开门，法定节日另行通知',
      reading: { unattended: true, entry: ['open'], books: { physical: 120 } },
    },
    {
      name: '山塘职工书屋（示例）',
      py: 'stzgsw',
      region: '320508',
      zone: '虎丘街道',
      address: '山塘街示例号',
      at: [120.5989, 31.3229],
      hours: 'Tu-Su 09:00-21:00',
      status: 'closed',
      reading: { unattended: false, entry: ['open'], seats: 30, books: { physical: 1500 } },
      detail: { notes: `屋面修缮，预计 ${dayFrom(now, 40)} 重新开放；期间可到观前职工书屋借还。` },
    },
    {
      name: '胥江职工书屋（示例）',
      py: 'xjzgsw',
      region: '320508',
      zone: '胥江街道',
      address: '胥江路示例号',
      at: [120.6088, 31.2944],
      hours: 'Mo-Su,PH 09:00-21:00',
      specialHours: [
        { date: dayFrom(now, 0), hours: '10:00-16:00', note: '盘点，提前闭馆' },
        { date: dayFrom(now, 1), hours: 'off', note: '停电检修' },
        { date: dayFrom(now, 6), hours: '09:00-23:00', note: '读书节，延长开放' },
      ],
      reading: {
        unattended: false,
        selfLoan: true,
        entry: ['open'],
        seats: 72,
        books: { physical: 8800, electronic: 2000 },
        library: libraryOf('SZ-005'),
        loan: PUBLIC_LOAN,
        badges: ['市级职工书屋示范点（示例）'],
      },
      detail: { phones: ['0512-00000012'] },
    },
  ];
}
