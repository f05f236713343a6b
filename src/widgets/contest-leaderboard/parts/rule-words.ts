import { chainOf } from '../../../board/chain.ts';
import type {
  Band,
  Cut,
  Direction,
  Judging,
  RankMethod,
  Rules,
  ScoreModule,
  Tie,
} from '../../../board/types.ts';
import type { Contest, ContestEvent } from '../../../data/generated/types.ts';
import { judgingOf } from '../contest-view.ts';
import { totalText } from '../score-text.ts';
import type { MoreWords } from './part-words.ts';
import { fold } from '../../../rules/fold.ts';

/** One heading of the rules and what is said under it; `ordered` where one comes after the other. */
export interface RuleEntry {
  readonly term: string;
  readonly lines: readonly string[];
  readonly ordered?: boolean;
}

/** The rules of an event in a person's words: what makes the total, the order, ties, prizes, cut. */
export function ruleEntries(
  contest: Contest,
  event: ContestEvent | undefined,
  words: MoreWords,
): RuleEntry[] {
  const judging = judgingOf({ contest, event });
  const { kind, rules = {} } = judging;
  const ranked = kind !== 'award' && kind !== 'projects';
  return [
    { term: words.t('rulesKind'), lines: [words.t(`kind.${kind}`)] },
    { term: words.t('rulesTotal'), lines: totalLines(judging, words) },
    { term: words.t('rulesOrder'), lines: orderLines(judging, words), ordered: true },
    { term: words.t('rulesMethod'), lines: ranked ? methodLines(rules.rank, words) : [] },
    {
      term: words.t('rulesBands'),
      lines: (rules.bands ?? []).map(band => bandLine(band, judging, words)),
    },
    {
      term: words.t('rulesCut'),
      lines: rules.cut ? [cutLine(rules.cut, judging, contest, words)] : [],
    },
    { term: words.t('rulesFreeze'), lines: freezeLines(contest, words) },
    { term: words.t('rulesText'), lines: rules.text ? [rules.text] : [] },
  ].filter(({ lines }) => lines.length > 0);
}

function totalLines({ kind, rules = {} }: Judging, words: MoreWords): string[] {
  const { modules = [], decimals, drop, scale, points, penalty } = rules;
  const lines: string[] = [];
  const scored = kind === 'points' || kind === 'time' || kind === 'band';
  if (scored && modules.length > 0) lines.push(moduleLine(modules, words));
  if (drop) lines.push(words.t('drop', { high: drop.high ?? 0, low: drop.low ?? 0 }));
  if (scale) lines.push(scaleLine(scale, words));
  if (kind === 'league' && points) {
    const { win = 3, draw = 1, loss = 0 } = points;
    lines.push(words.t('points.rule', { win, draw, loss }));
  }
  if (kind === 'icpc') lines.push(words.t('penalty.rule', { n: penalty ?? 20 }));
  if (scored && decimals !== undefined) {
    lines.push(decimals === 0 ? words.t('decimalsNone') : words.t('decimals', { n: decimals }));
  }
  return lines;
}

/** Weights that add up to 1 or 100 are shares of the whole. */
function moduleLine(modules: readonly ScoreModule[], words: MoreWords): string {
  const weights = modules.map(({ weight = 1 }) => weight);
  // Tenths of a percent are the finest that weights are written in; binary fractions add up beside it.
  const sum = Math.round(fold(weights, (all, one) => all + one, 0) * 1e6) / 1e6;
  const whole = sum === 1 || sum === 100 ? sum : undefined;
  const parts = modules.map(({ name, max, unit = '' }, at) => {
    const weight = weights[at]!;
    const most =
      max === undefined ? '' : words.t('moduleMax', { max: `${words.number(max)}${unit}` });
    return `${weighed(name, weight, whole, words)}${most && ` (${most})`}`;
  });
  return parts.join(words.t('listComma'));
}

function weighed(
  name: string,
  weight: number,
  whole: number | undefined,
  words: MoreWords,
): string {
  if (weight === 0) return words.t('weightNone', { name });
  if (weight === whole) return name;
  if (whole !== undefined)
    return words.t('weightShare', { name, share: shareText(weight / whole, words) });
  return weight === 1 ? name : words.t('weightTimes', { name, weight });
}

function shareText(share: number, words: MoreWords): string {
  return words.number(share, { style: 'percent', maximumFractionDigits: 1 });
}

function scaleLine(
  { kind, mean, deviation, max }: NonNullable<Rules['scale']>,
  words: MoreWords,
): string {
  if (kind === 'linear' && max !== undefined) return words.t('scale.linear', { max });
  if (kind === 'normal' && mean !== undefined && deviation !== undefined) {
    return words.t('scale.normal', { mean, deviation });
  }
  return words.t('scale.other', { kind });
}

/** What decides, first things first: what the engine compares, not only what the document says. */
function orderLines(judging: Judging, words: MoreWords): string[] {
  const { kind, rules: { ties = [], modules = [] } = {} } = judging;
  if (kind === 'award' || kind === 'projects') return [words.t('order.given')];
  return chainOf(judging).map(({ by, dir }) => {
    if (by === 'total') return totalFirst(kind, dir, words);
    return tieLine(ties.find(tie => tie.by === by) ?? { by, dir }, kind, modules, words);
  });
}

function totalFirst(kind: Judging['kind'], dir: Direction, words: MoreWords): string {
  if (dir === 'asc') return words.t(kind === 'time' ? 'order.time' : 'order.asc');
  const own = kind === 'icpc' || kind === 'league' || kind === 'tally';
  return words.t(own ? `order.${kind}` : 'order.desc');
}

/** Which way round the words for a rule are meant; the other way it is said by its name. */
const USUAL: Readonly<Record<string, Direction>> = {
  time: 'asc',
  last: 'asc',
  penalty: 'asc',
  wins: 'desc',
  difference: 'desc',
  for: 'desc',
  against: 'asc',
  ratio: 'desc',
  tries: 'asc',
  played: 'asc',
  draws: 'desc',
  losses: 'asc',
  'head-to-head': 'desc',
  'head-to-head-difference': 'desc',
  'head-to-head-for': 'desc',
};

function tieLine(
  { by, dir = 'desc', name }: Tie,
  kind: Judging['kind'],
  modules: readonly ScoreModule[],
  words: MoreWords,
): string {
  if (name) return name;
  const module = modules.find(({ id }) => id === by);
  if (!module && by === 'draw') return words.t('tie.draw');
  if (!module && USUAL[by] === dir) {
    // Of solved problems the time is that of the last one.
    return words.word(kind === 'icpc' && by === 'time' ? 'tie.last' : `tie.${by}`, by);
  }
  return words.t(dir === 'asc' ? 'tieAsc' : 'tieDesc', { name: module?.name ?? by });
}

/** Four entrants, two of them equal in the second place. */
const EXAMPLES: Readonly<Record<RankMethod, readonly number[]>> = {
  '1224': [1, 2, 2, 4],
  '1223': [1, 2, 2, 3],
  '1334': [1, 3, 3, 4],
  fractional: [1, 2.5, 2.5, 4],
  forced: [1, 2, 3, 4],
};

function methodLines(method: RankMethod = '1224', words: MoreWords): string[] {
  const text = EXAMPLES[method].map(rank => words.number(rank)).join(words.t('listComma'));
  return [`${words.t(`method.${method}`)}${words.t('comma')}${words.t('example', { text })}`];
}

function bandLine(
  { name, count, share, min, ties }: Band,
  judging: Judging,
  words: MoreWords,
): string {
  const limits = [
    count === undefined ? '' : words.t('bandCount', { n: count }),
    share === undefined ? '' : words.t('bandShare', { share: shareText(share, words) }),
    min === undefined ? '' : words.t('bandMin', { min: totalText(min, judging) }),
  ].filter(Boolean);
  if (limits.length === 0) limits.push(words.t('bandRest'));
  else if (ties === false) limits.push(words.t('tiesOut'));
  return `${name} ${limits.join(words.t('comma'))}`;
}

function cutLine(
  { count, share, min, to, ties }: Cut,
  judging: Judging,
  { rounds = [] }: Contest,
  words: MoreWords,
): string {
  const limits = [
    count === undefined ? '' : words.t('cutCount', { n: count }),
    share === undefined ? '' : words.t('cutShare', { share: shareText(share, words) }),
    min === undefined ? '' : words.t('cutMin', { min: totalText(min, judging) }),
    to === undefined
      ? ''
      : words.t('cutTo', { round: rounds.find(({ id }) => id === to)?.name ?? to }),
  ].filter(Boolean);
  limits.push(words.t(ties === false ? 'tiesOut' : 'tiesIn'));
  return limits.join(words.t('comma'));
}

function freezeLines({ freeze }: Contest, words: MoreWords): string[] {
  if (!freeze) return [];
  const from = momentText(freeze.from, words);
  if (freeze.to === undefined) return [words.t('freezeFrom', { from })];
  return [words.t('freezeTo', { from, to: momentText(freeze.to, words) })];
}

/** A moment as its day and time in the board's zone; what is none, as it was written. */
export function momentText(moment: string, words: MoreWords): string {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return moment;
  return `${words.date(at)} ${words.time(at)}`;
}
