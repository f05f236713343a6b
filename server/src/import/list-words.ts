import type { Bilingual } from './message-text.ts';
import type { ListKind } from './types.ts';

/** What the report calls the entries of a list. */
interface ListWords extends Record<string, Bilingual> {
  noun: Bilingual;
  /** After a number. */
  counted: Bilingual;
  /** What the header must hold. */
  needed: Bilingual;
}

const STATION = { zh: '站点', en: 'station' };
const STATIONS = { zh: '个站点', en: 'stations' };
const PLACED = '“经度”“纬度”';
const PLACED_EN = '经度 (longitude), 纬度 (latitude)';

export const LIST_WORDS: Readonly<Record<ListKind, ListWords>> = {
  stations: {
    noun: STATION,
    counted: STATIONS,
    needed: {
      zh: `“站点名称”和${PLACED}“类型”等列名`,
      en: `站点名称 (name) with ${PLACED_EN}, 类型 (kind) and so on`,
    },
  },
  reading: {
    noun: STATION,
    counted: STATIONS,
    needed: {
      zh: `“名称”和${PLACED}等列名`,
      en: `名称 (name) with ${PLACED_EN} and so on`,
    },
  },
  craftsmen: {
    noun: { zh: '人物', en: 'person' },
    counted: { zh: '个人物', en: 'people' },
    needed: {
      zh: '“姓名”和“工种”“单位”“荣誉”等列名',
      en: '姓名 (name) with 工种 (trade), 单位 (employer), 荣誉 (honours) and so on',
    },
  },
  orgs: {
    noun: { zh: '单位', en: 'organisation' },
    counted: { zh: '个单位和工会', en: 'organisations' },
    needed: {
      zh: '“名称”和“统一社会信用代码”“区划”“上级”等列名',
      en: '名称 (name) with 统一社会信用代码 (social credit code), 区划 (division), 上级 (the one above) and so on',
    },
  },
  standings: {
    noun: { zh: '成绩', en: 'result' },
    counted: { zh: '条成绩', en: 'results' },
    needed: {
      zh: '“姓名”（或“队名”）和“名次”“总分”等列名',
      en: '姓名 (name) or 队名 (team) with 名次 (rank), 总分 (total) and so on',
    },
  },
};
