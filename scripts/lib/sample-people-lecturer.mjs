// Somebody whom schools can book: an invented lecturer, with days ahead.
import { fact, honours, samplePerson } from './sample-people-make.mjs';

/** The lecturer of the snippets, who can be booked. */
export const LECTURER = 'p-0007';

const DAY_MS = 86_400_000;
/** Hours by which the site's clock is ahead of UTC; China has no summer time. */
const ZONE = '+08:00';

/**
 * Times of the lecturer in the three weeks after `now` (epoch milliseconds): Tuesdays and Thursdays, one
 * of them full, and one yesterday, which nobody offers any more.
 */
export function lectureSlots(now) {
  const days = Array.from({ length: 22 }, (_, at) => new Date(now + 8 * 3_600_000 + at * DAY_MS));
  const weekday = days.filter(day => [2, 4].includes(day.getUTCDay())).slice(1, 6);
  const yesterday = new Date(now + 8 * 3_600_000 - DAY_MS);
  const at = (day, id, [from, to], capacity, left) => {
    const date = day.toISOString().slice(0, 10);
    return {
      id,
      start: `${date}T${from}:00${ZONE}`,
      end: `${date}T${to}:00${ZONE}`,
      capacity,
      ...(left !== undefined && { left }),
      place: '示例区内的中小学校',
    };
  };
  const morning = ['09:30', '10:30'];
  const afternoon = ['14:00', '15:00'];
  return [
    at(yesterday, 's-0', afternoon, 2, 1),
    ...weekday.flatMap((day, place) => [
      at(day, `s-${2 * place + 1}`, morning, 2, place === 1 ? 0 : undefined),
      ...(place % 2 ? [] : [at(day, `s-${2 * place + 2}`, afternoon, 1)]),
    ]),
  ];
}

/** `now` in epoch milliseconds. */
export function lecturer(now) {
  return samplePerson(LECTURER, {
    name: '林春梅（示例）',
    sort: 'lin chunmei',
    py: 'lcm',
    trade: '竹编',
    expertise: ['瓷胎竹编', '劈篾', '劳动教育'],
    org: '示例竹艺社',
    region: '330113',
    series: ['示例市劳模工匠宣讲团'],
    committees: ['非遗传承专业委员会'],
    honours: honours(`national 全国五一劳动奖章 2024
      province 示例省工匠 2021 年度人物
      city 市劳动模范 2018
      city 示例市工匠 2016
      county 示例县工匠 2012
      enterprise 竹艺社技术标兵 2009`),
    facts: [
      fact('进校园讲课', 86, '场', '2026-01'),
      fact('带徒', 25, '人', '2025-12'),
      fact('授权专利', 4, '项', '2025-12'),
    ],
    quote: '篾薄一分，心静一分。',
    story: [
      '一根竹子劈成头发粗细的丝，要过八道工序。林春梅做了三十一年，劈出的篾丝最细的不到半毫米，编在瓷胎上看不见接头。',
      '十年前，她第一次走进小学课堂，讲完才发现孩子们更想自己动手。第二次她带去五十捆劈好的篾丝，一节课下来，每个人都编出了一个杯垫。从那以后，这堂课叫作“一根竹子的八道工序”。',
      '讲课的第八十六场在山里的一所教学点，全校只有十九名学生。她说，人少的地方，手把手教得更仔细。',
    ].join('\n\n'),
    timeline: [
      { from: '1995-03', text: '随父亲学竹编' },
      { from: '2003', to: '2012', text: '在示例竹艺社做样品工，负责新样式' },
      { from: '2012', text: '成立工作室，开始带徒' },
      { from: '2016-09', text: '第一次到小学讲课' },
      { from: '2024', text: '作品参加示例工艺展' },
    ],
    relations: [
      { rel: 'mentor', name: '林大山（示例）', from: '1995', to: '2003' },
      { rel: 'apprentice', id: 'p-0013', from: '2019-06' },
      { rel: 'leader', id: 'p-0027' },
    ],
    contact: '示例市总工会宣传教育部 000-00000000',
    bookable: true,
    book: 'lecture',
    slots: lectureSlots(now),
    portrait: { seed: 23, w: 720, woman: true, headgear: 'none' },
  });
}
