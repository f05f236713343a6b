/**
 * Surnames that are read otherwise than their character is elsewhere, in simplified and traditional
 * form. Dictionaries and `Intl.Collator` go by the character: they read 单 as dān, 曾 as céng.
 */

/** A surname and how it is read. */
export interface Surname {
  /** As written, one character or two. */
  readonly text: string;
  /** Its syllables with tone marks. */
  readonly syllables: readonly string[];
  /** As many characters, which a collator that goes by pinyin files where the surname belongs. */
  readonly standIn: string;
}

/**
 * Written forms, syllables, stand-in. Stand-ins have one reading only; where no character has the
 * surname's (那 nā), it is the first of what follows.
 */
const TABLE = `
单單 shàn 善|曾 zēng 增|解 xiè 谢|仇 qiú 囚|翟 zhái 宅|区區 ōu 欧|查 zhā 渣|任 rén 壬|华華 huà 画
盖蓋 gě 舸|朴 piáo 瓢|缪繆 miào 妙|繁 pó 婆|覃 qín 琴|员員贠 yùn 运|召 shào 邵|那 nā 拏|洗 xiǎn 显
乐樂 yuè 月|种 chóng 虫|折 shé 舌|黑 hè 贺|秘祕 bì 必|哈 hǎ 奤|句 gōu 沟|肖 xiāo 萧|葛 gě 舸|卜 bǔ 补
纪紀 jǐ 己|燕 yān 烟|薄 bó 博|撒 sǎ 洒|过過 guō 郭|都 dū 督|干 gān 甘|占 zhān 沾|冠 guàn 贯|观觀 guàn 贯
要么 yāo 腰|粘 nián 年|能 nài 奈|泌 bì 必|訾 zī 资|钭鈄 tǒu 敨|祭 zhài 债|郇 xún 寻
颉頡 xié 协|炅 guì 桂|便 pián 骈|乜 niè 聂|於 yū 迂|圈 juàn 眷|佴 nài 耐
尉迟,尉遲 yù,chí 玉迟|万俟,萬俟 mò,qí 墨其|令狐 líng,hú 铃狐|澹台,澹臺 tán,tái 坛台
长孙,長孫 zhǎng,sūn 掌孙|单于,單于 chán,yú 蝉于|诸葛,諸葛 zhū,gě 诸舸|拓跋 tuò,bá 唾跋
乐正,樂正 yuè,zhèng 月正|夹谷,夾谷 jiá,gǔ 颊谷`;

const SURNAMES: ReadonlyMap<string, Surname> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .map(entry => entry.split(' '))
    .flatMap(([forms = '', syllables = '', standIn = '']) =>
      // Forms of one character stand together, of two apart.
      (forms.includes(',') || standIn.length > 1 ? forms.split(',') : [...forms]).map(
        (text): [string, Surname] => [text, { text, syllables: syllables.split(','), standIn }],
      ),
    ),
);

/** Codes of their first characters: most names are told from them by one look. */
const FIRSTS = new Set([...SURNAMES.keys()].map(text => text.charCodeAt(0)));

/**
 * The surname a person's name begins with, where its reading is a special one. Two characters are a
 * surname only where something follows: 单于 alone is 单 with the given name 于.
 */
export function surnameOf(name: string): Surname | undefined {
  if (!FIRSTS.has(name.charCodeAt(0))) return undefined;
  const compound = name.length > 2 ? SURNAMES.get(name.slice(0, 2)) : undefined;
  return compound ?? SURNAMES.get(name.slice(0, 1));
}

/** All of them, in no order that means anything. */
export function surnames(): readonly Surname[] {
  return [...SURNAMES.values()];
}

/** A syllable of the table without its tone, as one types it: `shàn` → `shan`. */
export function withoutTone(syllable: string): string {
  return syllable.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
