/** Headers of tables of results, in Chinese and English. */

export type CsvLanguage = 'zh' | 'en';

export type CsvField =
  | 'rank'
  | 'id'
  | 'name'
  | 'unit'
  | 'division'
  | 'divisionRank'
  | 'total'
  | 'solved'
  | 'penalty'
  | 'state'
  | 'awards'
  | 'members';

/** The first word is the one that is written. */
const HEADERS: Readonly<Record<CsvField, Readonly<Record<CsvLanguage, readonly string[]>>>> = {
  rank: { zh: ['名次', '排名', '总名次'], en: ['Rank', 'Place', 'Position'] },
  id: { zh: ['编号', '参赛号', '号码', '队号'], en: ['No.', 'Number', 'ID', 'Team ID'] },
  name: { zh: ['名称', '姓名', '队名', '选手', '队伍'], en: ['Name', 'Team', 'Contestant'] },
  unit: {
    zh: ['单位', '参赛单位', '学校'],
    en: ['Unit', 'Organization', 'Organisation', 'Institution', 'Affiliation'],
  },
  division: { zh: ['组别', '分组'], en: ['Division', 'Group', 'Category'] },
  divisionRank: { zh: ['组内名次'], en: ['Rank in division'] },
  total: { zh: ['总分', '总成绩', '成绩', '得分'], en: ['Total', 'Score', 'Points'] },
  solved: { zh: ['解题数', '过题数', '题数'], en: ['Solved', 'Problems solved'] },
  penalty: { zh: ['罚时', '总罚时'], en: ['Penalty', 'Total time'] },
  state: { zh: ['状态', '备注'], en: ['State', 'Status', 'Remarks'] },
  awards: { zh: ['奖项', '获奖', '奖次'], en: ['Awards', 'Award', 'Prize', 'Medal'] },
  members: { zh: ['队员', '成员'], en: ['Members'] },
};

/** Headers of what may not be published; the columns are not read. */
const PERSONAL =
  /身份证|证件|电话|手机|联系方式|邮箱|微信|qq|学号|工号|住址|地址|出生|年龄|e-?mail|phone|mobile|address|student (?:id|no)|birth/i;

const BY_HEADER = new Map(
  (Object.keys(HEADERS) as CsvField[]).flatMap(field =>
    [...HEADERS[field].zh, ...HEADERS[field].en].map((word): [string, CsvField] => [
      keyOf(word),
      field,
    ]),
  ),
);

function keyOf(header: string): string {
  return header.toLowerCase().replace(/[\s_.:：]/g, '');
}

/** What a column holds by its header; undefined for scores and for what is not known. */
export function fieldOf(header: string): CsvField | 'personal' | undefined {
  return BY_HEADER.get(keyOf(header)) ?? (PERSONAL.test(header) ? 'personal' : undefined);
}

/** The header that is written. */
export function headerOf(field: CsvField, lang: CsvLanguage): string {
  return HEADERS[field][lang][0]!;
}

type StateWord = 'absent' | 'dns' | 'dnf' | 'dq' | 'guest';

const STATES: Readonly<Record<StateWord, Readonly<Record<CsvLanguage, readonly string[]>>>> = {
  absent: { zh: ['缺考', '缺席', '缺赛'], en: ['Absent'] },
  dns: { zh: ['未出发', '弃权'], en: ['DNS', 'Did not start'] },
  dnf: { zh: ['未完成', '退赛'], en: ['DNF', 'Did not finish'] },
  dq: { zh: ['取消资格'], en: ['DQ', 'DSQ', 'Disqualified'] },
  guest: { zh: ['不计名次', '打星', '特邀'], en: ['Guest', 'Out of competition', 'Unofficial'] },
};

const BY_WORD = new Map(
  (Object.keys(STATES) as StateWord[]).flatMap(state =>
    [...STATES[state].zh, ...STATES[state].en].map((word): [string, StateWord] => [
      keyOf(word),
      state,
    ]),
  ),
);

/** The state a word means in either language; undefined for any other word. */
export function stateOfWord(word: string): StateWord | undefined {
  return BY_WORD.get(keyOf(word));
}

/** The word that is written for a state. */
export function wordOfState(state: StateWord, lang: CsvLanguage): string {
  return STATES[state][lang][0]!;
}
