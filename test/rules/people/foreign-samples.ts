/** A thousand invented profiles as three kinds of system export them, and the shape of each. */
import type { PeopleShape } from '../../../src/rules/people/foreign-shape.ts';
import type { PersonRecord } from '../../../src/rules/people/person.ts';

export interface ForeignSample {
  name: string;
  document: unknown;
  shape: PeopleShape;
  /** What comes of it, in order. */
  expected: PersonRecord[];
}

const SURNAMES = '王李张刘陈杨赵黄周吴'.split('');
const GIVEN = '建国,秀英,志强,海燕,文博'.split(',');
const TRADES = ['焊工', '钳工', '茶艺师', '护理员'];
const LEVELS = [
  ['国家级', 'national', '3'],
  ['省级', 'province', '2'],
  ['市级', 'city', '1'],
] as const;

interface Profile {
  n: number;
  name: string;
  trade: string;
  org: string;
  year: number;
  level: (typeof LEVELS)[number];
  isTeam: boolean;
  hasPhoto: boolean;
}

export function profiles(count: number): Profile[] {
  return Array.from({ length: count }, (_, n) => ({
    n: n + 1,
    name: `${SURNAMES[n % 10]}${GIVEN[n % 5]}${n}（示例）`,
    trade: TRADES[n % 4]!,
    org: `示例${n % 37}公司`,
    year: 2000 + (n % 26),
    level: LEVELS[n % 3]!,
    isTeam: n % 11 === 0,
    hasPhoto: n % 3 === 0,
  }));
}

const isoOf = (profile: Profile): string => `${profile.year}-05-01`;

/** Initials of pinyin for names, as systems of the nineties were made. */
function legacy(list: readonly Profile[]): ForeignSample {
  return {
    name: 'pinyin initials in an envelope',
    document: {
      code: 0,
      msg: 'ok',
      data: {
        total: list.length,
        rows: list.map(one => ({
          bh: one.n,
          lb: one.isTeam ? '集体' : '个人',
          xm: one.name,
          gz: one.trade,
          dw: one.org,
          zp: one.hasPhoto ? `/upload/${one.n}.jpg` : '',
          ry: [{ mc: '示例劳动奖章', jb: one.level[0], sj: `${one.year}年5月1日`, dw: null }],
          sj: `<p>${one.name}的事迹。</p><p>第二段。</p>`,
          kyy: one.n % 2 ? '是' : '否',
        })),
      },
    },
    shape: {
      items: '/data/rows',
      total: '/data/total',
      members: {
        id: '/bh',
        type: { at: '/lb', words: { 个人: 'person', 集体: 'team' }, else: 'person' },
        name: '/xm',
        trade: '/gz',
        org: '/dw',
        photo: {
          members: {
            src: { at: '/zp', prefix: 'https://cms.example.cn/' },
            alt: { join: ['/xm', { const: '的照片' }] },
          },
        },
        honours: {
          each: '/ry',
          members: {
            name: '/mc',
            level: { at: '/jb', words: { 国家级: 'national', 省级: 'province', 市级: 'city' } },
            year: { at: '/sj', cut: 'year' },
            by: '/dw',
          },
        },
        story: { at: '/sj', plain: true },
        bookable: '/kyy',
      },
    },
    expected: list.map(one => ({
      id: String(one.n),
      type: one.isTeam ? 'team' : 'person',
      name: one.name,
      trade: one.trade,
      org: one.org,
      photo: {
        ...(one.hasPhoto && { src: `https://cms.example.cn/upload/${one.n}.jpg` }),
        alt: `${one.name}的照片`,
      } as PersonRecord['photo'],
      honours: [{ name: '示例劳动奖章', level: one.level[1], year: one.year }],
      story: `${one.name}的事迹。\n\n第二段。`,
      bookable: one.n % 2 === 1,
    })) as PersonRecord[],
  };
}

/** A headless CMS: attributes inside attributes, media apart, moments as numbers. */
function headless(list: readonly Profile[]): ForeignSample {
  return {
    name: 'a headless CMS',
    document: {
      meta: { pagination: { total: String(list.length) }, programme: '示例工匠' },
      data: list.map(one => ({
        id: one.n,
        attributes: {
          'full/name': one.name,
          job: { title: one.trade, employer: { name: one.org } },
          portrait: one.hasPhoto
            ? {
                data: {
                  attributes: {
                    url: `https://media.example.cn/${one.n}.webp`,
                    width: '800',
                    height: 1000,
                  },
                },
              }
            : { data: null },
          skills: '焊接、切割；打磨',
          awards: {
            data: [
              {
                attributes: {
                  title: '示例奖',
                  grade: one.level[2],
                  awardedAt: Date.UTC(one.year, 4, 1),
                },
              },
            ],
          },
          apprentices: one.n % 7,
        },
      })),
    },
    shape: {
      items: '/data',
      total: '/meta/pagination/total',
      members: {
        id: { join: [{ const: 'cms' }, '/id'], by: '-' },
        name: '/attributes/full~1name',
        trade: '/attributes/job/title',
        org: '/attributes/job/employer/name',
        series: '#/meta/programme',
        expertise: { at: '/attributes/skills', split: '、；' },
        photo: {
          members: {
            src: '/attributes/portrait/data/attributes/url',
            alt: { const: '示例人物的照片' },
            w: '/attributes/portrait/data/attributes/width',
            h: '/attributes/portrait/data/attributes/height',
          },
        },
        honours: {
          each: '/attributes/awards/data',
          members: {
            name: '/attributes/title',
            level: { at: '/attributes/grade', words: { 3: 'national', 2: 'province', 1: 'city' } },
            year: { at: '/attributes/awardedAt', cut: 'year' },
          },
        },
        facts: {
          each: '/attributes/apprentices',
          members: { label: { const: '带徒' }, value: '', unit: { const: '人' } },
        },
      },
    },
    expected: list.map(one => ({
      id: `cms-${one.n}`,
      type: 'person',
      name: one.name,
      trade: one.trade,
      org: one.org,
      series: ['示例工匠'],
      expertise: ['焊接', '切割', '打磨'],
      photo: one.hasPhoto
        ? { src: `https://media.example.cn/${one.n}.webp`, alt: '示例人物的照片', w: 800, h: 1000 }
        : ({ alt: '示例人物的照片' } as PersonRecord['photo']),
      honours: [{ name: '示例奖', level: one.level[1], year: one.year }],
      facts: [{ label: '带徒', value: one.n % 7, unit: '人' }],
    })) as PersonRecord[],
  };
}

/** A plain list, such as a spreadsheet saved as JSON. */
function sheet(list: readonly Profile[]): ForeignSample {
  return {
    name: 'a spreadsheet as JSON',
    document: list.map(one => ({
      姓名: ` ${one.name} `,
      工种: one.trade,
      单位: one.isTeam ? '' : one.org,
      荣誉: `${one.level[0]}劳动模范（${one.year}）；示例标兵`,
      同意日期: isoOf(one).replace(/-/g, '/'),
      公开单位: one.n % 5 ? '公开' : '不公开',
    })),
    shape: {
      members: {
        name: '/姓名',
        trade: '/工种',
        org: { at: ['/所在单位', '/单位'] },
        honours: {
          each: '/荣誉',
          split: '；',
          members: { name: '', year: { at: '', cut: 'year' } },
        },
        consent: { at: '/同意日期', cut: 'day' },
        show: {
          members: { org: { at: '/公开单位', words: { 公开: 'public', 不公开: 'hidden' } } },
        },
      },
    },
    expected: list.map((one, at) => ({
      id: `n-${at + 1}`,
      type: 'person',
      name: one.name,
      trade: one.trade,
      ...(!one.isTeam && { org: one.org }),
      honours: [
        { name: `${one.level[0]}劳动模范（${one.year}）`, year: one.year },
        { name: '示例标兵' },
      ],
      consent: { date: isoOf(one) },
      show: { org: one.n % 5 ? 'public' : 'hidden' },
    })),
  };
}

export function foreignSamples(count: number): ForeignSample[] {
  const list = profiles(count);
  return [legacy(list), headless(list), sheet(list)];
}
