// Invented people who belong together: a line of mentors, a team, studios.
import { fact, honours, samplePerson } from './sample-people-make.mjs';
import { LECTURER } from './sample-people-lecturer.mjs';

/** A line of four generations, two of them at once with one mentor; one is known by name only. */
export function mentorLine() {
  const fitter = (id, name, sort, py, relations, more = {}) =>
    samplePerson(id, {
      name: `${name}（示例）`,
      sort,
      py,
      trade: '钳工',
      org: '示例阀门厂',
      region: '330324',
      relations,
      portrait: { seed: Number(id.slice(2)) * 3 },
      ...more,
    });
  return [
    fitter(
      'p-0011',
      '翟长根',
      'zhai changgen',
      'zcg',
      [
        { rel: 'mentor', name: '周师傅（示例）', from: '1962', to: '1968' },
        { rel: 'apprentice', id: 'p-0012', from: '1986-04', to: '1990' },
        { rel: 'apprentice', id: 'p-0013', from: '1991', to: '1995' },
      ],
      {
        honours: honours('national 全国劳动模范 1985\nprovince 省劳动模范 1982'),
        facts: [fact('工龄', 42, '年', '2004'), fact('带徒', 31, '人', '2004')],
        quote: '差一丝，就不叫合上。',
        story:
          '一九六二年进厂，用的第一把锉刀一直用到退休。\n\n带徒弟只有一条规矩：先把台虎钳擦干净。',
      },
    ),
    fitter(
      'p-0012',
      '华志平',
      'hua zhiping',
      'hzp',
      [
        { rel: 'mentor', id: 'p-0011', from: '1986-04', to: '1990' },
        { rel: 'apprentice', id: 'p-0014', from: '2008' },
        { rel: 'apprentice', name: '查晓宁（示例）', from: '2010', to: '2012' },
      ],
      { honours: honours('province 省五一劳动奖章 2011\ncity 示例市工匠 2009') },
    ),
    fitter(
      'p-0013',
      '乐雪琴',
      'yue xueqin',
      'yxq',
      [
        { rel: 'mentor', id: 'p-0011', from: '1991', to: '1995' },
        { rel: 'mentor', id: LECTURER, from: '2019-06' },
      ],
      { honours: honours('city 市劳动模范 2015'), portrait: { seed: 39, woman: true } },
    ),
    fitter(
      'p-0014',
      '任建宁',
      'ren jianning',
      'rjn',
      [
        { rel: 'mentor', id: 'p-0012', from: '2008' },
        { rel: 'apprentice', id: 'p-0015', from: '2021-09' },
      ],
      { honours: honours('industry 行业技术能手 2022\nenterprise 公司技术标兵 2019') },
    ),
    fitter(
      'p-0015',
      '覃佳莹',
      'qin jiaying',
      'qjy',
      [{ rel: 'mentor', id: 'p-0014', from: '2021-09' }],
      {
        honours: honours('enterprise 公司青年岗位能手 2025'),
        portrait: { seed: 45, woman: true, headgear: 'helmet' },
      },
    ),
  ];
}

/** A team that grew from 9 to 25, and two studios with their projects. */
export function groups() {
  return [
    samplePerson('p-0026', {
      type: 'team',
      name: '示例机械创新队伍（示例）',
      sort: 'shili jixie chuangxin duiwu',
      py: 'sljxcxdw',
      trade: '复合材料工艺',
      org: '示例机械股份有限公司',
      region: '330402',
      honours: honours('national 全国工人先锋号 2024\nprovince 省级高技能人才创新工作室 2021'),
      facts: [
        ...[
          [2013, 9],
          [2016, 12],
          [2019, 17],
          [2021, 21],
          [2023, 25],
        ].map(([year, n]) => fact('队伍人数', n, '人', String(year))),
        fact('授权专利', '40 余', '项', '2023'),
        fact('创造效益', 2500, '万元', '2023'),
      ],
      quote: '一个人走得快，一班人走得远。',
      story:
        '十年前，九个人借用仓库的一角开始试制。如今队伍有二十五人，三人成为省级工匠。\n\n每周五下午是“找茬会”：谁都可以指出别人工艺卡上的问题，第二周必须答复。',
      timeline: [
        { from: '2013', text: '九人成立攻关小组' },
        { from: '2017-05', text: '第一项成果用于量产' },
        { from: '2021', text: '成为省级创新工作室' },
      ],
      relations: [
        { rel: 'leader', id: 'p-0020' },
        ...['p-0021', 'p-0023', 'p-0024'].map(id => ({ rel: 'member', id })),
        ...['邓俊峰', '冼美兰', '晁长勇', '郗思宁'].map(name => ({
          rel: 'member',
          name: `${name}（示例）`,
        })),
      ],
    }),
    studio('p-0027', '林春梅竹编工作室', 'lin chunmei zhubian gongzuoshi', '竹编', LECTURER, [
      'p-0013',
      'p-0018',
    ]),
    studio(
      'p-0028',
      '尉迟德华劳模创新工作室',
      'yuchi dehua laomo chuangxin gongzuoshi',
      '电力调度',
      'p-0020',
      ['p-0019', 'p-0021'],
    ),
  ];
}

function studio(id, name, sort, trade, leader, members) {
  return samplePerson(id, {
    type: 'studio',
    name: `${name}（示例）`,
    sort,
    trade,
    org: '示例市总工会命名',
    region: '330113',
    honours: honours('province 省级劳模创新工作室 2022\ncity 市级创新工作室 2019'),
    facts: [fact('创新成果', 27, '项'), fact('培养高级技师', 8, '人')],
    story: '工作室由领衔人和成员自愿组成，每年立项、每季交流，成果归单位使用（示例文字）。',
    projects: [
      {
        name: '快速换型工装',
        stage: '已应用',
        year: 2024,
        result: '换型时间由四十分钟减到九分钟',
        facts: [fact('专项资金', 15, '万元', '2024')],
      },
      {
        name: '新工艺试验',
        stage: '研究中',
        year: 2025,
        facts: [fact('专项资金', 35, '万元', '2025')],
      },
      { name: '操作口诀图册', stage: '已推广', year: 2022, result: '印发 1,200 册，六个单位使用' },
    ],
    relations: [{ rel: 'leader', id: leader }, ...members.map(id => ({ rel: 'member', id }))],
  });
}
