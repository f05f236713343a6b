import type { ShownPerson } from '../../../../src/rules/people/shown-plain.ts';
import { shownPerson } from '../../../../src/rules/people/shown.ts';
import type { PersonRecord } from '../../../../src/rules/people/person.ts';

/** An invented person; `more` replaces or adds members. */
export function person(more: Partial<PersonRecord> = {}): ShownPerson {
  const whole: PersonRecord = {
    id: 'p-0007',
    type: 'person',
    name: '单晓林（示例）',
    trade: '电焊工',
    org: '示例重工有限公司',
    series: ['示例市大工匠'],
    honours: [
      { name: '示例省劳动模范', level: 'province', year: 2019, class: '年度人物' },
      { name: '全国五一劳动奖章（示例）', level: 'national', year: 2023, by: '示例总工会' },
    ],
    quote: '焊缝不会说谎。',
    story: '从学徒做起，二十年只做一件事。\n\n他整理的焊接口诀，如今贴在每一个工位上。',
    ...more,
  };
  return shownPerson(whole, '2026-04-10') as ShownPerson;
}

/** As many honours as asked for, of all levels. */
export function manyHonours(n: number): NonNullable<PersonRecord['honours']> {
  const levels = ['national', 'province', 'city', 'county', 'enterprise'];
  return Array.from({ length: n }, (_, at) => ({
    name: `示例荣誉第 ${at + 1} 项`,
    level: levels[at % levels.length]!,
    year: 2024 - (at % 20),
    by: '示例总工会',
  }));
}
