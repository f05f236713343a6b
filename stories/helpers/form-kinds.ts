import type { FormDocument } from '../../src/form/index.ts';

const option = (value: string, label: string, hint?: string) => ({
  value,
  label,
  ...(hint ? { hint } : {}),
});

/** A form with every kind of question that needs no server: what a designer has to look at. */
export const KINDS: FormDocument = {
  id: 'kinds',
  kind: 'join',
  v: 1,
  title: '示例：每一种题',
  intro: '一次看全，内容都是示例。',
  retainDays: 180,
  steps: [
    {
      id: 'text',
      title: '要填写的',
      hint: '没有写“选填”的都要填。',
      fields: [
        {
          name: 'name',
          type: 'text',
          label: '姓名',
          required: true,
          purpose: '登记会员',
          autocomplete: 'name',
        },
        {
          name: 'mobile',
          type: 'phone',
          label: '手机号',
          hint: '只用来告诉您结果。',
          required: true,
          retainDays: 90,
          check: 'cn-mobile',
        },
        {
          name: 'idNumber',
          type: 'id',
          label: '证件号码',
          required: true,
          purpose: '核对年龄',
          sensitive: true,
          retainDays: 0,
          check: 'cn-id',
        },
        { name: 'mail', type: 'email', label: '邮箱' },
        { name: 'staff', type: 'number', label: '单位人数', unit: '人' },
        { name: 'day', type: 'date', label: '入职日期' },
        { name: 'month', type: 'month', label: '合同到期月份' },
        { name: 'words', type: 'textarea', label: '想说的话' },
      ],
    },
    {
      id: 'choices',
      title: '要选择的',
      fields: [
        { name: 'advice', type: 'note', label: '不确定的可以先空着，工作人员会联系您。' },
        {
          name: 'work',
          type: 'choice',
          label: '工作情况',
          required: true,
          options: [
            option('employed', '在单位上班'),
            option('gig', '平台或灵活就业', '快递员、外卖员、网约车和货车司机等'),
            option('none', '暂时没有工作'),
          ],
        },
        {
          name: 'needs',
          type: 'choices',
          label: '需要什么帮助',
          options: [
            option('law', '法律援助'),
            option('health', '体检'),
            option('care', '子女托管'),
          ],
        },
        {
          name: 'hall',
          type: 'choice',
          label: '办理地点',
          options: Array.from('一二三四五六七八', (n, at) =>
            option(`h${at}`, `示例第${n}服务大厅`),
          ),
        },
        { name: 'member', type: 'yesno', label: '是否已经是会员' },
        { name: 'photo', type: 'photo', label: '近照', purpose: '印在会员证上', maxFiles: 1 },
      ],
    },
  ],
  rules: [
    {
      if: { field: 'idNumber', ageAtMost: 15 },
      outcome: 'ineligible',
      reason: '未满 16 周岁不能就业，也不能入会。',
      source: '《中华人民共和国劳动法》第十五条',
      next: { text: '有疑问请打职工服务热线。', phone: '12351' },
    },
  ],
  routes: [{ to: { name: '示例市新业态工会联合会' }, reason: '没有单位工会的由它接收。' }],
  consents: [
    {
      id: 'personal',
      required: true,
      text: '同意示例市总工会为办理入会处理我填写的个人信息。',
      version: '1',
      href: 'https://www.example.cn/privacy',
    },
    { id: 'identity', required: true, text: '单独同意处理我的证件号码。', version: '1' },
    { id: 'news', required: false, text: '愿意收到工会活动的短信。', version: '1' },
  ],
  submit: { href: 'v1/applications', label: '提交入会申请' },
  after: [{ text: '免费领取意外伤害保险', form: 'insurance' }],
};
