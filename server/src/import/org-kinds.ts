/** The words lists use for kinds of organisation. */

import { foldWord } from './cell-text.ts';

/** Kinds of the directory (`orgs.schema.json`). */
const ORG_KINDS = ['employer', 'own', 'joint', 'industry', 'area', 'federation'] as const;
type OrgKind = (typeof ORG_KINDS)[number];

const WORDS: Readonly<Record<OrgKind, string>> = {
  employer:
    '单位 用人单位 企业 公司 机关 事业单位 社会组织 民办非企业 个体工商户 国有企业 民营企业 私营企业 外资企业 集体企业 合作社 employer company',
  own: '单独组建 单建 单独建会 基层工会 单位工会 企业工会 机关工会 工会委员会 基层工会委员会 own',
  joint: '联合 联合工会 联合基层工会 联合组建 联合建会 联合工会委员会 基层工会联合会 joint',
  industry: '行业 行业工会 行业工会联合会 行业联合工会 产业工会 行业性工会 industry',
  area: '区域 区域工会 区域性工会 乡镇工会 街道工会 社区工会 村工会 园区工会 开发区工会 乡镇街道工会 商圈工会 楼宇工会 area',
  federation: '总工会 地方总工会 市总工会 区总工会 县总工会 federation',
};

const KIND_OF = new Map<string, OrgKind>(
  ORG_KINDS.flatMap(kind => [
    [kind, kind] as const,
    ...WORDS[kind].split(' ').map(word => [foldWord(word), kind] as const),
  ]),
);

/** The kind a cell names; undefined for an unknown word. */
export function readOrgKind(text: string): OrgKind | undefined {
  return KIND_OF.get(foldWord(text));
}

const NAMED: readonly (readonly [OrgKind, RegExp])[] = [
  ['federation', /总工会$/],
  ['industry', /(?:行业|产业).*工会/],
  ['area', /(?:街道|镇|乡|社区|村|园区|开发区|商圈|楼宇)(?:联合)?(?:总)?工会(?:联合会|委员会)?$/],
  ['joint', /联合.*工会|工会联合/],
  ['own', /工会/],
];

/** The kind a name shows, for lists that do not say it; without a word for a union: an employer. */
export function orgKindOfName(name: string): OrgKind {
  return NAMED.find(([, words]) => words.test(name))?.[0] ?? 'employer';
}
