import { hasPinyin, initialOf } from './pinyin-initial.ts';

/**
 * Names of divisions, and parts of them, whose readings differ from the commonest of their characters;
 * the longer before what it begins with.
 */
const READINGS: readonly (readonly [name: string, initials: string])[] = (
  '重庆cq 藏z 长子zz 长c 闵行mh 黄埔hp 厦门xm 番禺py 单县sx 浚县xx 蔚县yx 尉犁yl 乐清yq ' +
  '铅山ys 枞阳zy 犍为qw 筠连jl 涡阳gy 洪洞ht 泌阳by 东莞dg 六安la 歙县sx 大埔db 莘县sx ' +
  '荥阳xy 荥经yj 蚌埠bb 亳州bz 台州tz 东阿de 泊头bt 曾都zd 召陵sl 覃塘qt 龙圩lx 崆峒kt 宕昌tc 且末jm 繁峙fs ' +
  '珲春hc 渑池mc 井陉jx 茌平cp 鄄城jc 临朐lq 邛崃ql 郫都pd 綦江qj 北碚bb 什邡sf 监利jl 黟县yx'
)
  .split(' ')
  .map(entry => {
    const [, name = '', initials = ''] = /^([^a-z]+)([a-z]+)$/.exec(entry) ?? [];
    return [name, initials];
  });

const known = new Map<string, string>();

/**
 * Pinyin initials of a place name, lower case: 重庆市 → `cqs`. Names of divisions are read as they are
 * said, other characters in their commonest reading. Empty where the platform has no pinyin.
 */
export function placeInitials(name: string): string {
  if (!hasPinyin()) return '';
  let initials = '';
  for (let rest = name; rest;) {
    const special = READINGS.find(([place]) => rest.startsWith(place));
    const character = String.fromCodePoint(rest.codePointAt(0)!);
    initials += special ? special[1] : characterInitial(character);
    rest = rest.slice((special ? special[0] : character).length);
  }
  return initials;
}

function characterInitial(character: string): string {
  let initial = known.get(character);
  if (initial === undefined) known.set(character, (initial = initialOf(character)));
  return initial;
}
