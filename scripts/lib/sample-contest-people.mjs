// Invented entrants and units of the sample contests, the same for the same seed.

/** Surnames with their initials; several are read otherwise than the character alone is. */
const SURNAMES = [
  '王w 李l 张z 刘l 陈c 杨y 黄h 赵z 吴w 周z 徐x 孙s 马m 朱z 胡h 林l 郭g 何h 高g 罗l 郑z 梁l 谢x 宋s 唐t 许x 邓d 冯f 韩h 曹c',
  '单s 曾z 解x 仇q 翟z 区o 查z 任r 华h 盖g 朴p 缪m 覃q 员y 那n 冼x 乐y 尉迟yc 万俟mq 令狐lh 欧阳oy 司徒st',
]
  .join(' ')
  .split(' ')
  .map(spelled);

const FIRST = '建j 志z 海h 晓x 文w 雪x 明m 丽l 小x 国g 红h 春c 永y 佳j 思s 子z 雨y 俊j 美m 玉y'
  .split(' ')
  .map(spelled);
const SECOND = '军j 强q 燕y 平p 伟w 芳f 虎h 梅m 华h 峰f 琴q 涛t 霞x 宁n 轩x 涵h 杰j 兰l 勇y 莹y'
  .split(' ')
  .map(spelled);

function spelled(entry) {
  const [, text, py] = /^(\P{ASCII}+)([a-z]+)$/u.exec(entry);
  return { text, py };
}

/** A chooser of invented names that gives none twice: `{name, py}`. */
export function namesFrom(random) {
  const given = new Set();
  const pick = list => list[Math.floor(random() * list.length)];
  const make = () => {
    const parts = [pick(SURNAMES), ...(random() < 0.75 ? [pick(FIRST)] : []), pick(SECOND)];
    return {
      name: parts.map(({ text }) => text).join(''),
      py: parts.map(({ py }) => py).join(''),
    };
  };
  return () => {
    let made = make();
    while (given.has(made.name)) made = make();
    given.add(made.name);
    return made;
  };
}

/** A name with its middle covered, as the importer covers it. */
export function masked(name) {
  const letters = [...name];
  if (letters.length === 2) return `${letters[0]}*`;
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`;
}

/** Units of the county: id, name, short name. */
export const UNITS = [
  '机械厂 造船厂 供电公司 水务集团 重工有限公司 阀门有限公司 人民医院 康养中心',
  '餐饮协会 物流有限公司 建筑工程公司 纺织有限公司 电子商务园 消防救援大队 职业中专 技工学校',
]
  .join(' ')
  .split(' ')
  .map((name, at) => ({
    id: `u-${String(at + 1).padStart(2, '0')}`,
    name: `示例${name}`,
    short: name.replace(/有限公司|工程公司|集团/, ''),
    region: '330324',
  }));

/** Units whose entrants are students. */
export const SCHOOLS = UNITS.slice(-2);
