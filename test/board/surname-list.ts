/**
 * Surnames with the reading 现代汉语词典 gives them, written down by hand: ordinary ones, and those
 * that are read otherwise than their character is elsewhere.
 */
export const ORDINARY =
  '艾ài 安ān 白bái 包bāo 毕bì 蔡cài 曹cáo 岑cén 常cháng 陈chén 程chéng 崔cuī 戴dài 邓dèng 丁dīng 董dǒng 杜dù ' +
  '范fàn 方fāng 冯féng 傅fù 高gāo 龚gōng 顾gù 郭guō 韩hán 何hé 洪hóng 胡hú 黄huáng 贾jiǎ 江jiāng 蒋jiǎng 金jīn ' +
  '康kāng 孔kǒng 赖lài 雷léi 李lǐ 梁liáng 廖liào 林lín 刘liú 龙lóng 卢lú 罗luó 吕lǚ 马mǎ 毛máo 孟mèng 莫mò ' +
  '倪ní 聂niè 欧ōu 潘pān 彭péng 平píng 蒲pú 戚qī 钱qián 秦qín 邱qiū 饶ráo 阮ruǎn 邵shào 沈shěn 石shí 史shǐ 宋sòng 苏sū 孙sūn ' +
  '谭tán 汤tāng 唐táng 陶táo 田tián 万wàn 汪wāng 王wáng 魏wèi 吴wú 伍wǔ 夏xià 萧xiāo 谢xiè 熊xióng 徐xú 薛xuē ' +
  '严yán 杨yáng 姚yáo 叶yè 易yì 于yú 余yú 袁yuán 岳yuè 臧zāng 张zhāng 赵zhào 郑zhèng 钟zhōng 周zhōu 朱zhū 邹zōu';

/** Those the issue of such lists is about; of two characters with both syllables. */
export const SPECIAL =
  '单shàn 曾zēng 解xiè 仇qiú 翟zhái 区ōu 查zhā 任rén 华huà 盖gě 朴piáo 缪miào 繁pó 覃qín 员yùn 召shào 那nā ' +
  '洗xiǎn 冼xiǎn 乐yuè 宓mì 逄páng 种chóng 折shé 黑hè 秘bì 哈hǎ 句gōu 尹yǐn 肖xiāo 葛gě 卜bǔ 纪jǐ 过guō 都dū ' +
  '尉迟yù,chí 万俟mò,qí 令狐líng,hú 长孙zhǎng,sūn 澹台tán,tái 单于chán,yú 诸葛zhū,gě';

/**
 * Surnames of several readings that lists of entrants show: 21 probes. The pinyin order of ICU files
 * the first thirteen under another reading.
 */
export const PROBES =
  '单shàn 曾zēng 解xiè 仇qiú 翟zhái 区ōu 查zhā 盖gě 朴piáo 缪miào 覃qín 尉迟yù,chí 万俟mò,qí ' +
  '任rén 华huà 那nā 石shí 车chē 沈shěn 贾jiǎ 俞yú';

export interface Read {
  text: string;
  syllables: string[];
}

export function readList(list: string): Read[] {
  return list.split(' ').map(entry => {
    const [, text = '', syllables = ''] = /^(\p{Script=Han}+)(.+)$/u.exec(entry)!;
    return { text, syllables: syllables.split(',') };
  });
}

const TONES = ['\u0304', '\u0301', '\u030c', '\u0300'];

/** A syllable as letters and tone, in an order of its own: lü between lu and luo, the tones from 1 to 4. */
export function soundKey(syllable: string): string {
  const marks = syllable.normalize('NFD');
  const tone = TONES.findIndex(mark => marks.includes(mark)) + 1;
  const letters = marks.replace(/u\u0308/, 'u!').replace(/[\u0300-\u036f]/g, '');
  return `${letters} ${tone}`;
}

/** Those of some surnames that an order files other than their sounds, held against ordinary ones. */
export function misfiled(surnames: string, compare: (a: string, b: string) => number): string[] {
  const others = readList(ORDINARY);
  return readList(surnames)
    .filter(({ text, syllables }) => {
      const key = soundKey(syllables[0]!);
      return others.some(other => {
        const otherKey = soundKey(other.syllables[0]!);
        const sign = compare(`${text}小林`, `${other.text}小林`);
        return otherKey !== key && sign < 0 !== key < otherKey;
      });
    })
    .map(({ text }) => text);
}
