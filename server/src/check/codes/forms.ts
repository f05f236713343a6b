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
  'consent-shared': warning(
    '敏感信息和一般信息合在一项同意里',
    'One consent for sensitive data and the rest',
    '敏感个人信息要单独同意（《个人信息保护法》第二十九条）：不愿给的人应能只对它说不。',
    'Sensitive data takes a consent of its own (PIPL art. 29): people can refuse just that.',
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
  'pattern-unsupported': error(
    '格式（pattern）超出可用的写法',
    'A pattern beyond what is supported',
    '组件和服务器只认字符类、分组、次数；其他写法不会运行，这道题就没有检查。',
    'Only character classes, groups and counts are run; with anything else the field goes unchecked.',
  ),
  'options-missing': error(
    '选择题没有选项',
    'A choice without options',
    '没有东西可选，必答时谁也交不上。',
    'There is nothing to choose; where an answer is required nobody can send the form.',
  ),
  'option-twice': error(
    '两个选项的值相同',
    'Two options of one value',
    '选了哪一个分不清。',
    'Nobody can tell which one was chosen.',
  ),
  'option-unknown': error(
    '条件里的值不是选项',
    'A condition compares with no option',
    '条件永远不成立，题目不显示或规则不起作用。',
    'The condition never holds: a question stays hidden or a rule has no effect.',
  ),
  'limits-turned': error(
    '上限小于下限',
    'A least above the most',
    '填什么都不合格，必答时谁也交不上。',
    'No answer will do; where one is required nobody can send the form.',
  ),
  'condition-circle': error(
    '题目互相等待',
    'Questions that wait for each other',
    '谁都不会被问到。',
    'None of them is ever asked.',
  ),
  'rule-unreachable': warning(
    '轮不到的规则或去向',
    'A rule or route that is never reached',
    '自上而下，第一条成立的为准；它永远不起作用。',
    'The first that holds decides; this one never does.',
  ),
  'route-fallback': warning(
    '没有兜底的去向',
    'No route for all others',
    '都不成立时，这份申请没有工会受理。',
    'Where none holds, no union deals with the application.',
  ),
  'purpose-missing': warning(
    '个人信息没有写明用途',
    'Personal data without a purpose',
    '处理个人信息须告知目的（《个人信息保护法》第十七条）；说清楚了，填的人也放心。',
    'People must be told why it is needed (PIPL art. 17), and answer more readily when they are.',
  ),
  'sensitive-beforehand': error(
    '敏感信息预先填好',
    'Sensitive data filled in beforehand',
    '会写进网址和二维码，经过许多人的手。',
    'It would stand in addresses and QR codes that pass through many hands.',
  ),
  'consent-preticked': error(
    '同意预先勾选',
    'A consent ticked beforehand',
    '同意须由本人明确作出（《个人信息保护法》第十四条）；预先勾选的不作数。',
    'Consent is given expressly (PIPL art. 14); a ticked box given along is none.',
  ),
  'submit-foreign': warning(
    '填好的内容交到别的主机',
    'Answers go to another host',
    '表单页的安全策略只许交给接口自己，交不出去；个人信息也不该交给别处。',
    'The form pages send to the API alone and will refuse; personal data has no business elsewhere.',
  ),
  'frames-shared': warning(
    'iframe 页面与网站的网页同源',
    'Frame pages on the origin of the site’s pages',
    '同源的 iframe 起不到隔离作用，网页上的任何脚本都能读到填写的证件号码。',
    'A frame of the same origin isolates nothing: any script of the page reads the ID number typed.',
  ),
};
