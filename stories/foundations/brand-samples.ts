import { DEFAULT_ACCENT } from './brand.ts';

/** A colour and its name. */
type Sample = readonly [colour: string, name: string];

export const ACCENTS: readonly Sample[] = [
  [DEFAULT_ACCENT, '工会红，默认'],
  ['#a6192e', '枣红'],
  ['#d9480f', '橘红'],
  ['#ffd100', '明黄'],
  ['#00843d', '绿'],
  ['#0f766e', '青'],
  ['#0072ce', '蓝'],
  ['#003087', '藏青'],
  ['#5b2d8e', '紫'],
];

export const NEUTRALS: readonly Sample[] = [
  ['', '略暖，默认'],
  ['#808080', '纯灰'],
  ['#1d4ed8', '冷蓝'],
  ['#00843d', '绿'],
  ['#c8102e', '红'],
];

/** The neutral we have where a site gives none. */
export const OUR_NEUTRAL = '#868680';
