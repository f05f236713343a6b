/** The letter a Chinese character is typed by, from the platform's own order by pinyin. */

let chinese: Intl.Collator | undefined;

/** A collator that goes by pinyin, tone and strokes; made once, as that takes milliseconds. */
export function byPinyin(): Intl.Collator {
  chinese ??= new Intl.Collator('zh-u-co-pinyin', { numeric: true });
  return chinese;
}

/** Whether the platform orders by pinyin: by code points and by strokes 们 goes first. */
export function hasPinyin(): boolean {
  return byPinyin().compare('按', '们') <= 0;
}

/** For each letter the first character the collator files under it; whatever is before is under A. */
const FIRSTS: readonly (readonly [string, string])[] =
  'b丷 c嚓 d咑 e妸 f发 g旮 h哈 j丌 k咔 l垃 m呣 n拏 o噢 p妑 q七 r呥 s仨 t他 w屲 x夕 y丫 z帀'
    .split(' ')
    .map(entry => [entry.slice(0, 1), entry.slice(1)]);

/** The initial of a character in its commonest reading; letters and digits stay, others are ''. */
export function initialOf(character: string): string {
  const plain = character
    .normalize('NFD')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();
  if (plain !== '' || !/\p{Script=Han}/u.test(character)) return plain;
  const { compare } = byPinyin();
  let from = 0;
  let to = FIRSTS.length;
  while (from < to) {
    const at = (from + to) >> 1;
    if (compare(FIRSTS[at]![1], character) > 0) to = at;
    else from = at + 1;
  }
  return FIRSTS[from - 1]?.[0] ?? 'a';
}
