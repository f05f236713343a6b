// The long lists of the samples: the 68 of the year, an alliance in six committees, many studios.
import { CITIES } from './sample-cities.mjs';
import { fact, granted, honours, ordinaryPerson, samplePerson } from './sample-people-make.mjs';
import { OTHER_NAMES, personNames } from './sample-people-names.mjs';
import { TRADES } from './sample-people-trades.mjs';
import { randomFrom } from './random.mjs';

/** What the 68 were chosen in, and what the alliance is called: facets of a wall. */
export const OF_THE_YEAR = '示例市 2026 年度劳模工匠';
export const ALLIANCE = '示例电力工匠联盟';

/** Six committees; some people are in two. */
const TRADES_OF = {
  输电: '输电线路工',
  变电: '变电检修工',
  配电: '配电抢修工',
  营销服务: '用电客户经理',
  信息通信: '电力通信工',
  综合管理: '安全督察员',
};
export const COMMITTEES = Object.keys(TRADES_OF).map(name => `${name}专业委员会`);
const TRADE_OF_COMMITTEE = Object.values(TRADES_OF).map(trade =>
  TRADES.find(({ name }) => name === trade),
);

const idOf = (first, at) => `p-${String(first + at)}`;

/** Names of one list: the first few are other peoples' names, the rest invented Chinese ones. */
function namesOf(random) {
  const next = personNames(random);
  const others = OTHER_NAMES.map(one => ({ py: one.sort.replace(/(\S)\S*\s*/g, '$1'), ...one }));
  const places = new Map(others.map((one, at) => [7 + at * 9, one]));
  let at = 0;
  return () => places.get(at++) ?? next();
}

/** The 68 people of the year and the two model teams. */
export function peopleOfYear() {
  const random = randomFrom(68);
  const nextName = namesOf(random);
  const people = Array.from({ length: 68 }, (_, at) =>
    ordinaryPerson(idOf(1001, at), {
      random,
      nextName,
      more: { series: [OF_THE_YEAR], bookable: random() < 0.2 || undefined },
    }),
  );
  const teams = ['示例供水抢修班（示例）', '示例急救转运组（示例）'].map((name, at) =>
    samplePerson(idOf(1069, at), {
      type: 'team',
      name,
      sort: ['shili gongshui qiangxiu ban', 'shili jijiu zhuanyun zu'][at],
      trade: ['供水抢修', '急救转运'][at],
      org: ['示例水务公司', '示例急救中心'][at],
      region: '331083',
      series: [OF_THE_YEAR],
      honours: honours('city 市模范集体 2026\ncounty 县工人先锋号 2023'),
      facts: [fact('人数', [14, 22][at], '人')],
    }),
  );
  return [...people, ...teams];
}

/** The 157 of the alliance. */
export function allianceMembers() {
  const random = randomFrom(157);
  const nextName = personNames(random);
  return Array.from({ length: 157 }, (_, at) => {
    const first = at % COMMITTEES.length;
    const second =
      random() < 0.12 ? (first + 1 + Math.floor(random() * 4)) % COMMITTEES.length : first;
    const committees = [...new Set([COMMITTEES[first], COMMITTEES[second]])];
    return ordinaryPerson(idOf(2001, at), {
      random,
      nextName,
      trades: [TRADE_OF_COMMITTEE[first]],
      more: { series: [ALLIANCE], committees, org: `示例供电公司${1 + (at % 26)}分部` },
    });
  });
}

const STUDIO_HONOURS = [
  ['national', '全国示范性劳模和工匠人才创新工作室', 1],
  ['province', '省级劳模创新工作室', 2],
  ['city', '市级创新工作室', 3],
  ['county', '县级创新工作室', 1],
].flatMap(([level, name, share]) => Array(share).fill({ level, name }));

/**
 * `count` studios of a whole country, without photos or stories: rows of a directory.
 *
 * @returns {{id: string, person: object}[]}
 */
export function studios(count, first = 's-') {
  const random = randomFrom(12_600);
  const next = personNames(random);
  const pick = list => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, at) => {
    const { name, sort, py } = next();
    const trade = pick(TRADES);
    const city = CITIES[at % CITIES.length];
    return samplePerson(`${first}${String(at + 1).padStart(5, '0')}`, {
      type: 'studio',
      name: `${name}${trade.name}创新工作室（示例）`,
      sort: `${sort} chuangxin gongzuoshi`,
      py: `${py}cxgzs`,
      trade: trade.name,
      expertise: trade.expertise,
      org: `${city.name}${trade.org}`,
      region: city.region,
      honours: [granted({ ...pick(STUDIO_HONOURS), year: 2012 + Math.floor(random() * 14) })],
      facts: [fact('创新成果', 1 + Math.floor(random() * 60), '项')],
      ...(random() < 0.1 && { bookable: true }),
    });
  });
}
