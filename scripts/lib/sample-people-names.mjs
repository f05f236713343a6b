// Invented persons of the samples, the same for the same seed: names with the pinyin they are sorted by.

/** Surnames as they are read as surnames; several are read otherwise than the character alone is. */
const SURNAMES = [
  '王wang 李li 张zhang 刘liu 陈chen 杨yang 黄huang 赵zhao 吴wu 周zhou 徐xu 孙sun 马ma 朱zhu 胡hu',
  '林lin 郭guo 何he 高gao 罗luo 郑zheng 梁liang 谢xie 宋song 唐tang 许xu 邓deng 冯feng 韩han 曹cao',
  '单shan 曾zeng 解xie 仇qiu 翟zhai 区ou 查zha 任ren 华hua 盖ge 朴piao 缪miao 覃qin 那na 冼xian 乐yue',
  '尉迟yuchi 万俟moqi 令狐linghu 欧阳ouyang 司徒situ 尧yao 柏bai 郗xi 晁chao 逄pang',
]
  .join(' ')
  .split(' ')
  .map(spelled);

const FIRST =
  '建jian 志zhi 海hai 晓xiao 文wen 雪xue 明ming 丽li 小xiao 国guo 红hong 春chun 永yong 佳jia 思si 俊jun 美mei 玉yu 长chang 德de'
    .split(' ')
    .map(spelled);
const SECOND =
  '军jun 强qiang 燕yan 平ping 伟wei 芳fang 虎hu 梅mei 华hua 峰feng 琴qin 涛tao 霞xia 宁ning 杰jie 兰lan 勇yong 莹ying 根gen 生sheng'
    .split(' ')
    .map(spelled);

/** Last characters that are names of women more often than of men. */
const OF_WOMEN = new Set('燕芳梅琴霞兰莹'.split(''));

/** Other peoples' names, as they write them in Chinese: with a dot between their parts, or short. */
export const OTHER_NAMES = [
  { name: '阿依古丽·买买提', sort: 'ayiguli maimaiti', woman: true },
  { name: '阿卜杜热合曼·买买提吐尔逊江', sort: 'abudureheman maimaitituerxunjiang' },
  { name: '巴特尔', sort: 'bateer' },
  { name: '卓玛央金', sort: 'zhuoma yangjin', woman: true },
  { name: '金顺姬', sort: 'jin shunji', woman: true },
  { name: '叶尔肯·哈布力', sort: 'yeerken habuli' },
];

function spelled(entry) {
  const [, text, pinyin] = /^(\P{ASCII}+)([a-z]+)$/u.exec(entry);
  return { text, pinyin };
}

/** Initials of pinyin: `shan xiaolin` of 单小林 needs its syllables, so they are counted when made. */
const initials = parts => parts.map(({ pinyin }) => pinyin[0]).join('');

/**
 * A chooser of invented names that gives none twice.
 *
 * @param {() => number} random
 * @returns {() => {name: string, sort: string, py: string, woman: boolean}}
 */
export function personNames(random) {
  const given = new Set();
  const pick = list => list[Math.floor(random() * list.length)];
  const make = () => {
    const [surname, first, second] = [pick(SURNAMES), pick(FIRST), pick(SECOND)];
    const own = random() < 0.8 ? [first, second] : [second];
    return {
      name: [surname, ...own].map(({ text }) => text).join(''),
      sort: `${surname.pinyin} ${own.map(({ pinyin }) => pinyin).join('')}`,
      py: initials([surname, ...own]),
      woman: OF_WOMEN.has(own.at(-1).text),
    };
  };
  return () => {
    let made = make();
    while (given.has(made.name)) made = make();
    given.add(made.name);
    return made;
  };
}

/** How every invented name ends, so that nobody takes it for somebody's. */
export const marked = name => `${name}（示例）`;
