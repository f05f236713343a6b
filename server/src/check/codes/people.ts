import { error, note, warning } from './code-info.ts';

/** People, contests and standings. */
export const PEOPLE_CODES = {
  'consent-missing': warning(
    '没有写明本人同意的日期',
    'No day of consent',
    '公开个人的照片和事迹须征得本人同意；没有日期就说不清。',
    'Photos and stories are published with consent; without a day it cannot be shown.',
  ),
  'consent-over': error(
    '本人的同意已过期',
    'Consent has ended',
    '过了期限就不应再公开。',
    'Past that day it must not be public.',
  ),
  'consent-ahead': error(
    '同意的日期在将来',
    'A day of consent in the future',
    '还没有同意就公开了，或日期写错。',
    'Published before consent, or a slip of the date.',
  ),
  'relation-unknown': error(
    '关系指向不存在的人物',
    'A relation to somebody who is not there',
    '师徒、成员关系画不出来；对方也许已经撤回公开。',
    'The line cannot be drawn; perhaps the other has withdrawn.',
  ),
  'relation-one-sided': note(
    '师徒关系只有一方写了',
    'A mentor or apprentice who does not name the other',
    '从另一方的页面看不到这条师承。',
    'The line cannot be seen from the other side.',
  ),
  'slot-past': note(
    '可预约的时段已经过了',
    'A time to book that is past',
    '不再提供预约；都过了，就没有可约的时间。',
    'It is not offered any more; when all are past there is nothing to book.',
  ),
  'slot-left': warning(
    '余额多于名额',
    'More places left than there are',
    '会约出比名额更多的人。',
    'More people are booked than there are places.',
  ),
  'slot-twice': error(
    '同一个时段写了两次',
    'A time to book that is there twice',
    '两处的预约分不开，只认前一个。',
    'Bookings of the two cannot be told apart; only the first counts.',
  ),
  'book-nothing': note(
    '写着可以预约，却没有时段和联系方式',
    'Somebody to be booked, but no times and no contact',
    '点了预约，没有下一步。',
    'Whoever wants to book finds nothing to do.',
  ),
  'honour-year': note(
    '荣誉没有写年份',
    'An honour without a year',
    '不能按年份排列和筛选。',
    'It cannot be sorted or filtered by year.',
  ),
  'credential-ended': note(
    '数字证书已失效或被撤销',
    'A credential that has ended or was revoked',
    '显示为已失效；荣誉照常显示。',
    'It is shown as ended; the honour itself is shown as before.',
  ),
  'honour-level': note(
    '荣誉级别不在词表中',
    'A level of honour that is not in the list',
    '不能按级别排列和筛选，照写法显示。',
    'It is shown as written and not sorted or filtered by level.',
  ),
  'summary-differs': warning(
    '名录与人物文档不一致',
    'A list and the document it leads to differ',
    '名录和点开后显示的内容不同。',
    'The list says one thing and the open page another.',
  ),
  'withdrawn-listed': error(
    '名录里有已经撤下的人物',
    'The list has somebody whose document is gone',
    '撤下公开的人不应再出现在名录里。',
    'Who has withdrawn must not be in the list any more.',
  ),
  'rank-order': error(
    '名次与总分的次序不符',
    'Ranks do not follow the totals',
    '名次是评奖的依据；次序不对，整张榜都不可信。',
    'Prizes follow ranks; one that is wrong discredits the board.',
  ),
  'total-wrong': error(
    '总分与各项成绩不符',
    'A total that is not made of its scores',
    '选手会算；算不对就要解释。',
    'Contestants do the sum, and ask.',
  ),
  'score-max': error(
    '成绩超过满分',
    'A score above the most there is',
    '成绩或满分有一个写错，总分也跟着错。',
    'Either the score or its limit is wrong, and the total with it.',
  ),
  'scores-count': error(
    '成绩的个数与规则里的模块不符',
    'More or fewer scores than modules',
    '分不清哪个成绩属于哪个模块。',
    'Nobody can tell which score is of which module.',
  ),
  'standings-missing': warning(
    '比赛项目没有成绩榜',
    'An event without standings',
    '已经结束的项目点开是空的。',
    'Visitors find nothing where an event has ended.',
  ),
  'revision-differs': error(
    '同一张榜的几页不是同一版',
    'Pages of one board of different revisions',
    '有的人会出现两次，有的人一次也没有。',
    'Some rows come twice and some not at all.',
  ),
};
