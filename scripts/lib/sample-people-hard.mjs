// Invented people who are hard to show well: long names, forty honours, much that is not shown.
import { fact, granted, honours, samplePerson } from './sample-people-make.mjs';

/** Names that do not fit where two or three characters do, and one that is read from the right. */
export function names() {
  return [
    samplePerson('p-0016', {
      name: '阿卜杜热合曼·买买提吐尔逊江（示例）',
      sort: 'abudureheman maimaitituerxunjiang',
      py: 'abdrhm',
      trade: '民族乐器制作',
      org: '示例乐器合作社',
      region: '650100',
      honours: honours('province 自治区级工匠 2020\ncounty 示例县工匠 2015'),
      facts: [fact('做琴', 640, '把')],
      quote: '木头先要听懂，才能发声。',
      story: '一把热瓦普要用桑木挖空，晾三年才能上弦。他从十四岁起学做琴，至今做了四十年。',
      portrait: { seed: 61, headgear: 'doppa' },
    }),
    samplePerson('p-0017', {
      name: 'ئايگۈل مەمەت (ئۈلگە)',
      lang: 'ug',
      sort: 'aygul memet',
      trade: 'كەشتىچىلىك',
      org: 'ئۈلگە كەشتە كارخانىسى',
      region: '650100',
      honours: [
        { name: 'ئاپتونوم رايونلۇق ئەمگەك نەمۇنىچىسى', level: 'province', year: 2022 },
        { name: 'ناھىيەلىك ھۈنەرۋەن', level: 'county', year: 2017 },
      ],
      facts: [{ label: 'شاگىرت', value: 18, unit: 'نەپەر', asOf: '2025' }],
      quote: 'ھەر بىر يىڭنە — بىر كۆڭۈل.',
      story:
        'ئۇ ئون ئىككى يېشىدا مومىسىدىن كەشتە تىكىشنى ئۆگەنگەن.\n\nھازىر ئۇنىڭ كارخانىسىدا ئون سەككىز شاگىرت ئىشلەيدۇ.',
      portrait: {
        seed: 66,
        woman: true,
        headgear: 'doppa',
        words: {
          alt: 'ئايگۈلنىڭ سىزما رەسىمى: دوپپا كىيگەن، ئۇزۇن چاچلىق',
          by: 'ئۈلگە سىزما، ھەقىقىي سۈرەت ئەمەس',
        },
      },
    }),
    samplePerson('p-0018', {
      name: '卓玛央金（示例）',
      sort: 'zhuoma yangjin',
      py: 'zmyj',
      trade: '氆氇织造',
      org: '示例织造合作社',
      honours: honours('city 示例市工匠 2023'),
      portrait: { seed: 71, woman: true, headgear: 'none' },
    }),
    samplePerson('p-0019', {
      name: '巴特尔（示例）',
      sort: 'bateer',
      py: 'bte',
      trade: '输电线路工',
      org: '示例电力公司草原运维站',
      honours: honours('province 自治区劳动模范 2021'),
      portrait: { seed: 74, headgear: 'helmet' },
    }),
  ];
}

/** Forty honours over four decades. */
export function manyHonours() {
  const kinds = [
    ['national', '全国五一劳动奖章', 2],
    ['province', '省劳动模范', 3],
    ['province', '省级科技进步奖', 5, '二等奖'],
    ['city', '市劳动模范', 6],
    ['city', '市职工创新成果奖', 8, '一等奖'],
    ['county', '县技术能手', 6],
    ['industry', '行业优秀质量管理小组', 4],
    ['enterprise', '公司年度先进', 6],
  ];
  const list = kinds.flatMap(([level, name, times, grade], kind) =>
    Array.from({ length: times }, (_, at) =>
      granted({ name, level, year: 2025 - at * 5 - (kind % 5), ...(grade && { class: grade }) }),
    ),
  );
  return samplePerson('p-0020', {
    name: '尉迟德华（示例）',
    sort: 'yuchi dehua',
    py: 'ycdh',
    trade: '电力调度员',
    org: '示例供电公司调度中心',
    region: '130200',
    honours: list,
    facts: [fact('值班', 11_200, '小时'), fact('授权专利', 17, '项'), fact('带徒', '近 60', '人')],
    quote: '屏幕上跳的是数字，线路那头是人家的灯。',
    story: '在调度台前坐了三十六年，处理过的操作票装满两个铁柜。',
    portrait: { seed: 83 },
  });
}

/** One credential of each state. Their addresses lead nowhere: RFC 2606 keeps the name free. */
export function credentials() {
  const credential = (n, more) => ({
    href: `https://badges.example/c/${n}.json`,
    issuer: '示例省总工会',
    verify: `https://badges.example/verify?c=${n}`,
    ...more,
  });
  return samplePerson('p-0021', {
    name: '欧阳文涛（示例）',
    sort: 'ouyang wentao',
    py: 'oywt',
    trade: '数控车工',
    org: '示例精工公司',
    honours: [
      {
        name: '示例省工匠',
        level: 'province',
        year: 2024,
        by: '示例省总工会',
        credential: credential(1, { issued: '2024-05', expires: '2034-05' }),
      },
      {
        name: '高级技师',
        level: 'industry',
        year: 2015,
        by: '示例省总工会',
        credential: credential(2, { issued: '2015-06', expires: '2025-06' }),
      },
      {
        name: '技能竞赛一等奖',
        level: 'city',
        year: 2013,
        by: '示例省总工会',
        credential: credential(3, { issued: '2013-09', revoked: true }),
      },
      { name: '公司技术标兵', level: 'enterprise', year: 2010, by: '示例省总工会' },
    ],
    facts: [fact('授权专利', 9, '项')],
    quote: '机床是死的，参数是活的。',
    portrait: { seed: 88, headgear: 'cap' },
  });
}

/** What people may decide not to show, and what nobody wrote down. */
export function withheld() {
  return [
    samplePerson('p-0022', {
      name: '仇国强（示例）',
      sort: 'qiu guoqiang',
      py: 'qgq',
      trade: '社区矫正志愿者',
      org: '示例街道办事处',
      honours: honours('city 市五一劳动奖章 2023'),
      story: '仇国强做志愿工作十二年（示例文字）。',
      portrait: { seed: 92 },
      show: { name: 'masked', org: 'hidden', photo: 'hidden' },
    }),
    samplePerson('p-0023', {
      name: '盖永生（示例）',
      sort: 'ge yongsheng',
      py: 'gys',
      trade: '铁路线路工',
      org: '示例工务段',
      honours: honours('national 全国劳动模范 2015\nindustry 行业技术能手 2008'),
      facts: [fact('巡线', 68_000, '公里')],
      quote: '两根钢轨，一尺一尺走出来。',
    }),
    samplePerson('p-0024', { name: '曾莹（示例）' }),
    // Their consent has ended: no server and no static site gives this document out.
    samplePerson('p-0025', {
      name: '缪志杰（示例）',
      sort: 'miao zhijie',
      trade: '锅炉工',
      consent: { date: '2023-01-01', through: '2025-12-31' },
      portrait: { seed: 97 },
    }),
  ];
}

/** The longest of everything. */
export function longest() {
  return samplePerson('p-0029', {
    name: '司徒慕容德华（示例）',
    sort: 'situ murongdehua',
    py: 'stmrdh',
    trade: '特种设备检验检测与安全评价高级工程师兼大型起重机械安装维修技师',
    org: '示例省特种设备安全监督检验研究院示例市分院起重机械检验检测中心职工技术协作委员会',
    honours: [
      {
        name: '“当好主人翁、建功新时代”全省职工职业技能大赛特种设备检验检测人员技能竞赛个人全能第一名',
        level: 'province',
        year: 2023,
        by: '示例省总工会、示例省人力资源和社会保障厅、示例省市场监督管理局（示例）',
        class: '第一名',
      },
    ],
    facts: [fact('牵头编写的检验作业指导书和安全技术规范', '二十余', '部（含修订）')],
    quote:
      '检验报告上签的是自己的名字，所以每一个螺栓都要自己看过、自己敲过、自己记下来；签下去的那一刻，心里要踏实，回家也要睡得着。',
    story: '从事特种设备检验三十余年（示例文字）。',
    portrait: { seed: 104, headgear: 'helmet' },
  });
}
