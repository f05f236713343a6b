import type { Org } from '../../src/orgs/org.ts';
import type { ListedOrg } from '../../src/store/orgs/orgs.ts';

const PLACES: readonly (readonly [code: string, name: string, py: string])[] = [
  ['410102', '示例市中原区', 'slszyq'],
  ['410103', '示例市二七区', 'slseqq'],
  ['410105', '示例市金水区', 'slsjsq'],
  ['310115', '示例浦东', 'slpd'],
  ['520322', '示例桐梓县', 'sltzx'],
  ['440300', '示例深圳', 'slsz'],
];
const STEMS =
  '恒信 中泰 华源 鼎盛 宏远 金桥 长江 东方 新时代 蓝海 和谐 安达 同心 明德 致远 卓越'.split(' ');
const STEM_INITIALS = 'hx zt hy ds hy jq cj df xsd lh hx ad tx md zy zy'.split(' ');
const TRADES = '机械制造 电子科技 建筑工程 物流运输 餐饮管理 纺织服装 食品加工 信息技术'.split(' ');
const TRADE_INITIALS = 'jxzz dzkj jzgc wlys cygl fzfz spjg xxjs'.split(' ');
const ENDS = ['有限公司', '股份有限公司', '有限公司工会委员会', '集团第三分公司'];
const END_INITIALS = ['yxgs', 'gfyxgs', 'yxgsghwyh', 'jtdsfgs'];

/** Invented organisations, always the same ones; names differ by a number. */
export function inventedOrgs(count: number): ListedOrg[] {
  return Array.from({ length: count }, (_, n) => inventedOrg(n));
}

function inventedOrg(n: number): ListedOrg {
  // A step that is prime to all the lists' lengths goes through every mixture.
  const mixed = (n * 7919) % 1_000_003;
  const [region, place, py] = pick(PLACES, mixed);
  const stem = mixed % STEMS.length;
  const trade = Math.floor(mixed / 16) % TRADES.length;
  const end = Math.floor(mixed / 128) % ENDS.length;
  const number = String(n).padStart(6, '0');
  const name = `${place}${STEMS[stem]}${number}${TRADES[trade]}${ENDS[end]}`;
  const org: Org = {
    id: `o-${number}`,
    name,
    kind: end === 2 ? 'own' : 'employer',
    region,
    industry: pick(TRADES, trade),
    address: `示例路 ${n % 900} 号`,
    phones: [`0371-${String(n % 10_000).padStart(8, '0')}`],
  };
  const initials = `${py}${STEM_INITIALS[stem]}${number}${TRADE_INITIALS[trade]}${END_INITIALS[end]}`;
  return { org, py: initials };
}

function pick<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T;
}
