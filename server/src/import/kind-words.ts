/** The words lists use for the kinds of place. */

import { foldWord, splitWords } from './cell-text.ts';
import { KINDS } from '../../../src/rules/vocabulary.ts';
import type { Kind } from '../../../src/rules/vocabulary.ts';

/** Synonyms of each kind; the first is the one messages teach. */
const WORDS: Record<Kind, string> = {
  rest: '爱心驿站 户外劳动者服务站 户外劳动者服务站点 户外劳动者服务点 户外劳动者驿站 户外劳动者爱心驿站 工会驿站 工会爱心驿站 职工驿站 劳动者驿站 户外驿站 爱心接力站 歇脚点 爱心服务站 户外劳动者港湾 户外职工爱心驿站 环卫驿站 暖心驿站 休息站 新就业形态劳动者驿站 新就业群体驿站 新业态驿站',
  rider:
    '骑手之家 骑手服务站 骑手驿站 小哥驿站 快递小哥驿站 外卖小哥驿站 快递员之家 外卖骑手之家 小哥之家 暖蜂驿站',
  driver:
    '司机之家 货车司机之家 卡车司机之家 卡友之家 司机驿站 货车司机驿站 的士之家 出租车司机之家 网约车司机之家',
  mother:
    '妈妈小屋 爱心妈妈小屋 妈咪小屋 妈咪暖心小屋 爱心妈咪小屋 妈咪暖心屋 母婴室 母婴小屋 爱心母婴室 女职工休息哺乳室 女职工康乃馨服务站 母婴关爱室',
  reading:
    '职工书屋 工会职工书屋 读书站 职工读书站 农家书屋 书屋 阅读站点 阅读点 便利型阅读站点 电子职工书屋 职工读书点 书吧 图书室 城市书房',
  service_window:
    '服务窗口 职工服务中心 赋能中心 工会服务中心 职工服务站 职工服务站点 工会服务站 困难职工帮扶中心 职工帮扶中心 帮扶中心 工会服务窗口 职工服务窗口 会员服务中心',
  childcare:
    '爱心托管 爱心托管班 爱心托班 托班 托管班 暑托班 爱心暑托班 寒托班 爱心寒托班 候鸟爱心班 职工子女托管班 托育点 托育中心',
  training:
    '实训基地 培训基地 工匠学院 培训中心 技能实训基地 职工培训中心 就业培训中心 技能培训中心 培训学校 工匠学校 职工学校 技能体验中心 实训中心 工匠夜校 劳模工匠学院',
  workshop: '工坊 非遗 非遗工坊 非遗传承室 传承室 传习所 传承基地 非遗传习所 手工坊 巾帼工坊',
  culture_palace:
    '工人文化宫 文化宫 职工文化宫 工人俱乐部 职工活动中心 职工文体中心 职工文化活动中心 劳动者文化宫',
  heritage:
    '红色工运 旧址 红色工运旧址 工运旧址 工运史迹 纪念馆 工运纪念馆 红色工运阵地 工运遗址 红色教育基地 工运展馆',
  job_centre:
    '就业服务中心 职工就业服务中心 再就业服务中心 零工市场 零工驿站 零工之家 就业服务站 就业驿站 人才市场 职业介绍所',
  legal_aid:
    '维权窗口 法律援助 职工维权窗口 法律援助站 法律援助中心 法律援助工作站 职工法律援助站 职工法律服务站 法律服务站 公益法律服务点 职工维权中心 维权中心 维权服务站',
  mediation:
    '调解工作室 劳动争议调解工作室 劳动争议调解中心 劳动争议调解室 调解室 调解中心 劳动争议调解',
  battery_swap: '换电 换电站 换电点 换电柜 智慧换电 安全换电 智慧安全换电 电动车换电',
  pavilion: '休憩凉亭 凉亭 休息亭 休憩亭 遮阳亭',
  supply_point: '供应点 绿豆汤供应点 清凉供应点 送清凉点 饮水点 供水点',
  rural_base: '消费帮扶基地 帮扶基地 消费帮扶 消费帮扶点',
  stall_zone: '地摊 地摊经济 地摊区 地摊经济点 夜市 摊点 疏导点 便民摊点',
};

const KIND_OF = new Map<string, Kind>(
  KINDS.flatMap(kind => [
    [foldWord(kind), kind] as const,
    ...WORDS[kind].split(' ').map(word => [foldWord(word), kind] as const),
  ]),
);

/** Words long enough to be looked for inside a longer one, the longest first. */
const INNER = [...KIND_OF]
  .filter(([word]) => word.length >= 3 && /\p{Script=Han}/u.test(word))
  .sort(([a], [b]) => b.length - a.length);

export interface ReadKinds {
  /** In the order of the cell, each once. */
  kinds: Kind[];
  /** Words of no known kind. */
  unknown: string[];
  /** Words that hold a known one (`市级示范爱心驿站`) and were read as it. */
  inner: { word: string; as: string }[];
}

/** The kinds a cell lists, divided at 、，,／；+ and spaces. */
export function readKinds(text: string): ReadKinds {
  const kinds = new Set<Kind>();
  const unknown: string[] = [];
  const inner: ReadKinds['inner'] = [];
  for (const word of splitWords(text, isKindWord)) {
    const folded = foldWord(word);
    const kind = kindOf(word);
    const part = kind ? undefined : INNER.find(([known]) => folded.includes(known));
    if (kind) kinds.add(kind);
    else if (part) {
      kinds.add(part[1]);
      inner.push({ word, as: part[0] });
    } else unknown.push(word);
  }
  return { kinds: [...kinds], unknown, inner };
}

/** The word for each kind that messages show, in the order of the vocabulary. */
export const KIND_EXAMPLES: readonly string[] = KINDS.map(kind => WORDS[kind].split(' ')[0]!);

function kindOf(word: string): Kind | undefined {
  return KIND_OF.get(foldWord(word)) ?? KIND_OF.get(foldWord(word.replace(/[(（].*?[)）]/gu, '')));
}

function isKindWord(word: string): boolean {
  return kindOf(word) !== undefined;
}
