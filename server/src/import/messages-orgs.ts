/** What the report says about the cells of a directory of employers and unions. */

import type { MessageText } from './message-text.ts';

export const ORG_MESSAGES = {
  'org-name-missing': {
    severity: 'error',
    zh: '没有名称，这一行没有导入',
    en: 'The name is missing; the row was not imported',
    fix: { zh: '补上全称', en: 'Add the full name' },
  },
  'org-twice': {
    severity: 'error',
    zh: '与{other}名称、地区都相同，这一行没有导入',
    en: 'Same name and division as {other}; the row was not imported',
    fix: {
      zh: '同一个单位的，合成一行；确是两个的，写上各自的统一社会信用代码或编号',
      en: 'Put one organisation into one row; tell two apart by their social credit codes or numbers',
    },
  },
  'org-uscc': {
    severity: 'error',
    keepsRow: true,
    zh: '统一社会信用代码{why}，没有写入；单位照常导入',
    en: 'The social credit code {why}; it was left out and the organisation imported',
    fix: {
      zh: '对照营业执照或法人证书改好（18 位，不含 I、O、S、V、Z）',
      en: 'Correct it from the licence (18 characters, no I, O, S, V or Z)',
    },
  },
  'org-uscc-taken': {
    severity: 'error',
    keepsRow: true,
    zh: '统一社会信用代码与{other}相同，没有写入；单位照常导入',
    en: 'The social credit code is that of {other}; it was left out and the organisation imported',
    fix: {
      zh: '单位和它的工会各有各的代码，改成自己的',
      en: 'An employer and its union have codes of their own: write its own',
    },
  },
  'org-kind-column': {
    severity: 'note',
    zh: '没有“类型”列，按名称判断：含“总工会”“行业”“联合工会”“工会”等字的为工会，其余为单位',
    en: 'There is no column 类型 (kind): taken from the names, those with 工会 as unions, all others as employers',
    fix: {
      zh: '加“类型”列：单位、单独组建、联合工会、行业工会、区域工会、总工会',
      en: 'Add a column 类型: 单位, 单独组建, 联合工会, 行业工会, 区域工会 or 总工会',
    },
  },
  'org-kind-unknown': {
    severity: 'warning',
    zh: '不认得的类型“{text}”，没有写入类型',
    en: 'Unknown kind “{text}”; the kind was left out',
    fix: {
      zh: '写“单位”“单独组建”“联合工会”“行业工会”“区域工会”或“总工会”',
      en: 'Write 单位, 单独组建, 联合工会, 行业工会, 区域工会 or 总工会',
    },
  },
  'org-parent-unknown': {
    severity: 'warning',
    zh: '本名单里没有上级“{text}”，没有写入上级',
    en: 'The list has no “{text}”; the one above was left out',
    fix: {
      zh: '把上级也列为一行，名称写得一样，或写它的编号、统一社会信用代码',
      en: 'Give it a row with the same name, or write its number or social credit code',
    },
  },
  'org-parent-shared': {
    severity: 'warning',
    zh: '名单里不止一个“{text}”，没有写入上级',
    en: 'More than one row is called “{text}”; the one above was left out',
    fix: {
      zh: '改写上级的编号或统一社会信用代码',
      en: 'Write its number or social credit code instead',
    },
  },
} as const satisfies Readonly<Record<string, MessageText>>;
