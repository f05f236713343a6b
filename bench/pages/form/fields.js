// One form for everyone: joining a union, ten questions in three steps.

/** `type`: text, tel, email, date, area, or a choice when there are `options`. */
export const STEPS = [
  {
    id: 'who',
    title: '您是谁？',
    fields: [
      { name: 'name', label: '姓名', type: 'text', required: true, min: 2, max: 40 },
      {
        name: 'mobile',
        label: '手机号',
        type: 'tel',
        required: true,
        pattern: '^1[3-9][0-9]{9}$',
        check: 'cn-mobile',
      },
      {
        name: 'idNumber',
        label: '证件号码',
        type: 'text',
        required: true,
        pattern: '^[0-9]{17}[0-9Xx]$',
        check: 'cn-id',
      },
    ],
  },
  {
    id: 'work',
    title: '您在哪里工作？',
    fields: [
      {
        name: 'work',
        label: '工作情况',
        required: true,
        options: [
          ['employed', '在单位上班'],
          ['gig', '平台或灵活就业'],
        ],
      },
      { name: 'platform', label: '平台名称', type: 'text', showIf: ['work', 'gig'] },
      {
        name: 'industry',
        label: '行业',
        options: [
          ['express', '快递'],
          ['food', '外卖'],
          ['ride', '网约车'],
          ['truck', '货运'],
          ['home', '家政'],
          ['other', '其他'],
        ],
      },
      { name: 'area', label: '工作地区', type: 'text', required: true },
    ],
  },
  {
    id: 'more',
    title: '还有什么？',
    fields: [
      { name: 'started', label: '入职日期', type: 'date' },
      { name: 'email', label: '邮箱', type: 'email' },
      { name: 'words', label: '想说的话', type: 'area', max: 500 },
    ],
  },
];
