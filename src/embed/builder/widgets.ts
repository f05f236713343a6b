/** What the builder asks about each widget: what people need first, then the rest. */

/** One setting, by its attribute; what its schema says is held by test/embed/builder/widgets.test.ts. */
export interface Option {
  /** Attribute of the tag. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** `flag` is written only when it is on; `off` only when it is off. */
  readonly kind: 'choice' | 'several' | 'text' | 'number' | 'flag' | 'off';
  /** Value and words; the first of a choice is the default, which is not written. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
  /** Shown at once, not under 更多设置. */
  readonly first?: true;
  /** The widget shows nothing without it. */
  readonly needed?: true;
}

export interface BuilderWidget {
  readonly name: WidgetName;
  /** What it is called in Chinese. */
  readonly title: string;
  readonly about: string;
  /** List or form of the site that it shows. */
  readonly needs: string;
  readonly options: readonly Option[];
}

export type WidgetName =
  | 'station-map'
  | 'reading-locator'
  | 'join-form'
  | 'craftsman-wall'
  | 'craftsman-card'
  | 'contest-leaderboard';

const KINDS: Option['choices'] = [
  ['rest', '户外劳动者驿站'],
  ['rider', '骑手驿站'],
  ['driver', '司机之家'],
  ['mother', '爱心妈妈小屋'],
  ['reading', '职工书屋'],
  ['service_window', '工会服务窗口'],
  ['childcare', '爱心托管班'],
  ['culture_palace', '工人文化宫'],
];

const REGION: Option = {
  name: 'region',
  label: '先看哪个地区',
  hint: '六位区划代码，如 330100；不填看全部',
  kind: 'text',
};
const OPEN: Option = { name: 'open-now', label: '一开始只看正在开放的', kind: 'flag' };
const ADDRESS: Option = { name: 'address', label: '筛选写进网页地址，便于转发', kind: 'off' };
const HEADING: Option = {
  name: 'heading',
  label: '标题级别',
  hint: '2 到 6；网页里上一级标题的下一级，不填是 3',
  kind: 'number',
};
const rows = (usual: number): Option => ({
  name: 'page-size',
  label: '一次显示多少个',
  hint: `不填是 ${usual}`,
  kind: 'number',
});

export const WIDGETS: readonly BuilderWidget[] = [
  {
    name: 'station-map',
    title: '站点地图',
    about: '驿站、服务窗口在哪里，开不开门',
    needs: 'stations',
    options: [
      {
        name: 'view',
        label: '手机上先看',
        kind: 'choice',
        choices: [
          ['list', '列表'],
          ['map', '地图'],
        ],
        first: true,
      },
      { name: 'kinds', label: '只显示这些类型（不选是全部）', kind: 'several', choices: KINDS },
      REGION,
      OPEN,
      {
        name: 'clusters',
        label: '地图上合成一处',
        kind: 'choice',
        choices: [
          ['distance', '离得近的'],
          ['district', '同一地区的'],
        ],
      },
      rows(20),
      HEADING,
      ADDRESS,
    ],
  },
  {
    name: 'reading-locator',
    title: '职工书屋',
    about: '最近的、正开着的书屋，要找的书在不在架上',
    needs: 'reading',
    options: [
      {
        name: 'view',
        label: '先看',
        kind: 'choice',
        choices: [
          ['list', '列表'],
          ['map', '地图'],
          ['kiosk', '站内大屏'],
        ],
        first: true,
      },
      OPEN,
      { name: 'unattended', label: '一开始只看无人值守的', kind: 'flag' },
      REGION,
      rows(10),
      HEADING,
      ADDRESS,
    ],
  },
  {
    name: 'join-form',
    title: '入会申请',
    about: '在网上申请加入工会，或站点里的另一份表单',
    needs: 'forms',
    options: [
      {
        name: 'form',
        label: '哪一份表单',
        hint: '站点文档里的名字，不填是 join（入会）',
        kind: 'text',
        first: true,
      },
      { name: 'channel', label: '从哪里来的', hint: '如一张海报的名字，供统计', kind: 'text' },
    ],
  },
  {
    name: 'craftsman-wall',
    title: '工匠墙',
    about: '一份劳模工匠名单：照片墙、名册',
    needs: 'people',
    options: [
      {
        name: 'view',
        label: '样子',
        kind: 'choice',
        choices: [
          ['wall', '照片墙'],
          ['directory', '按拼音排列的名册'],
          ['committees', '按委员会分组'],
        ],
        first: true,
      },
      {
        name: 'kind',
        label: '只收录',
        kind: 'choice',
        choices: [
          ['', '全部'],
          ['person', '个人'],
          ['team', '集体'],
          ['studio', '工作室'],
        ],
      },
      rows(72),
      HEADING,
      ADDRESS,
    ],
  },
  {
    name: 'craftsman-card',
    title: '工匠卡片',
    about: '一位劳模工匠、一个集体或工作室',
    needs: 'people',
    options: [
      {
        name: 'person',
        label: '哪一位',
        hint: '人物的标识，如 p-0007，在名录里查得到',
        kind: 'text',
        first: true,
        needed: true,
      },
      {
        name: 'layout',
        label: '大小',
        kind: 'choice',
        choices: [
          ['standard', '文章宽的卡片'],
          ['compact', '一两行'],
          ['feature', '整页宽的专题'],
        ],
        first: true,
      },
      HEADING,
    ],
  },
  {
    name: 'contest-leaderboard',
    title: '竞赛榜',
    about: '一场竞赛的名次',
    needs: 'contests',
    options: [
      {
        name: 'contest',
        label: '哪一场竞赛',
        hint: '竞赛的标识；不填先显示竞赛列表',
        kind: 'text',
        first: true,
      },
      {
        name: 'view',
        label: '先看',
        kind: 'choice',
        choices: [
          ['rows', '名次'],
          ['units', '各单位的成绩'],
          ['list', '竞赛列表'],
        ],
      },
      { name: 'event', label: '先看哪个赛项', kind: 'text' },
      { name: 'screen', label: '会场大屏：大字，自动翻页', kind: 'flag' },
    ],
  },
];

export const widgetOf = (name: WidgetName): BuilderWidget =>
  WIDGETS.find(widget => widget.name === name)!;

/** Answers by attribute; of several choices with commas, of a flag `true` or nothing. */
export type Answers = Readonly<Record<string, string>>;

/** The attributes that say something other than the default, in the order of the options. */
export function attributesOf(name: WidgetName, answers: Answers): [name: string, value: string][] {
  const looks = LOOKS.filter(look => answers[look]).map((look): [string, string] => [
    look,
    answers[look]!,
  ]);
  const said = widgetOf(name).options.flatMap(({ name, kind, choices }): [string, string][] => {
    const value = (answers[name] ?? '').trim();
    if (value === '' || (kind === 'choice' && value === choices?.[0]?.[0])) return [];
    return [[name, kind === 'flag' ? '' : value]];
  });
  return [...said, ...looks];
}

/** Attributes that every widget has. */
const LOOKS = ['theme', 'size', 'lang'] as const;
