import { error, warning } from './code-info.ts';

/** Forms people fill in. */
export const FORM_CODES = {
  'form-unknown': warning(
    '预约指向没有的表单',
    'A booking leads to a form that is not there',
    '“预约”按钮不显示，或点了没有反应。',
    'The button to book is not shown, or does nothing.',
  ),
  'form-id': warning(
    '表单的标识与站点文档不一致',
    'A form of another name than the site document gives',
    '提交时按标识找表单，找不到就交不上。',
    'Answers are sent under that name; the server does not find the form.',
  ),
  'check-unknown': warning(
    '检查的名称不认识',
    'A check that is not known',
    '浏览器不检查这道题，填错了要到服务器才知道，或根本没人检查。',
    'The browser checks nothing: mistakes are found on the server, or never.',
  ),
  'field-twice': error(
    '两个题目同名',
    'Two fields of one name',
    '后填的答案会盖掉先填的。',
    'One answer overwrites the other.',
  ),
  'field-unknown': error(
    '条件里写了没有的题目',
    'A condition names a field that is not there',
    '条件永远不成立，题目不显示或规则不起作用。',
    'The condition never holds: a question stays hidden or a rule has no effect.',
  ),
  'sensitive-purpose': error(
    '敏感信息没有写明用途',
    'Sensitive data without a purpose',
    '处理敏感个人信息须告知必要性（《个人信息保护法》第三十条）。',
    'People must be told why sensitive data is needed (PIPL art. 30).',
  ),
  'sensitive-retention': error(
    '敏感信息没有写明保存多久',
    'Sensitive data without a time of keeping',
    '保存期限应为实现目的所必要的最短时间，并须告知（《个人信息保护法》第十七、十九条）。',
    'It is kept no longer than needed, and people are told how long (PIPL art. 17, 19).',
  ),
  'consent-undeclared': error(
    '收集敏感信息，没有单独同意',
    'Sensitive data without a consent',
    '处理敏感个人信息应当取得单独同意（《个人信息保护法》第二十九条）。',
    'Sensitive personal data takes a consent of its own (PIPL art. 29).',
  ),
  'pattern-broken': error(
    '格式（pattern）写错',
    'A pattern that is no regular expression',
    '题目没法检查，什么都填不过去。',
    'The field cannot be checked; no answer gets through.',
  ),
  'pattern-slow': error(
    '格式（pattern）可能卡死浏览器',
    'A pattern that may freeze the browser',
    '有的输入会让它算上几分钟，服务器也一样。',
    'Some inputs keep it busy for minutes, in the browser and on the server.',
  ),
};
