import type { Code } from './codes/index.ts';
import type { Finding, Reported } from './finding.ts';
import type { Whole } from './whole.ts';

/** What a wrong position brings with it. */
const POSITION: readonly Code[] = ['position-swapped', 'position-zero', 'position-abroad'];

/** What is said of a place by a rule that looks closer goes before what follows from it. */
const FOLLOWS_FROM: Partial<Record<Code, readonly Code[]>> = {
  'wrong-size': ['approval-missing'],
  'summary-differs': ['wrong-value', 'wrong-type', 'wrong-form', 'null-value'],
  'dates-reversed': ['wrong-form'],
  'consent-over': ['dates-reversed'],
  'count-wrong': ['wrong-size'],
};

/**
 * Tells which findings only repeat another, so that one slip is one finding:
 * - a list and a detail differ in a member that is at fault in one of them;
 * - a position that cannot be right is also outside of its shard, or off the globe;
 * - a count of a shard that is wrong makes the sums above it wrong, and the two counts of a page
 *   are one;
 * - a file edited by hand is no longer what its compressed copies hold: what the edit broke comes
 *   first, and the next check tells of copies that are still old;
 * - a reading station stands among the stations as well, with the same slip.
 */
export function echoOf(findings: readonly Reported[], whole: Whole): (finding: Finding) => boolean {
  const faults = new Map<string, Reported[]>();
  for (const finding of findings) {
    if (finding.code === 'detail-differs' || finding.pointer === '') continue;
    const own = faults.get(finding.document) ?? [];
    faults.set(finding.document, own);
    own.push(finding);
  }
  const listed = new Map(whole.of('station-detail').map(({ name, from }) => [name, from]));

  const isAtFault = (document: string, pointer: string): boolean =>
    (faults.get(document) ?? []).some(fault =>
      pointersOf(fault).some(other => within(other, pointer) || within(pointer, other)),
    );

  const followsFromOther = ({ code, document, pointer }: Finding): boolean =>
    (faults.get(document) ?? []).some(
      fault => fault.pointer === pointer && FOLLOWS_FROM[code]?.includes(fault.code),
    );
  const amongStations = repeatsOf(findings, whole);
  const isSumOfWrong = sumsOfWrong(findings, whole);

  return finding => {
    const { code, document, pointer } = finding;
    if (amongStations(finding) || followsFromOther(finding)) return true;
    if (code === 'detail-differs') {
      const from = listed.get(document);
      const there = from && from.pointer.replace(/\/id$/, '') + pointer;
      return isAtFault(document, pointer) || (from ? isAtFault(from.document, there ?? '') : false);
    }
    if (code === 'stale-compressed') {
      const own = faults.get(document.replace(/\.\w+$/, '')) ?? [];
      return own.some(({ severity }) => severity !== 'note');
    }
    if (code === 'count-wrong') return isSumOfWrong(finding);
    if (code !== 'outside-shard' && code !== 'wrong-size') return false;
    return (faults.get(document) ?? []).some(
      fault => POSITION.includes(fault.code) && within(pointer, fault.pointer),
    );
  };
}

/** Tells which wrong counts follow from another that is wrong. */
function sumsOfWrong(
  findings: readonly Finding[],
  whole: Whole,
): (finding: Pick<Finding, 'document' | 'pointer'>) => boolean {
  const wrong = findings.filter(({ code }) => code === 'count-wrong');
  const isWrong = (document: string, pointer: RegExp): boolean =>
    findings.some(finding => finding.document === document && pointer.test(finding.pointer));
  // A part that is listed twice counts twice.
  const comesTwice = (document: string): boolean =>
    findings.some(
      ({ code, document: own, pointer }) =>
        code === 'next-loop' && own === document && pointer.startsWith('/shards/'),
    );
  const parts = [...whole.of('shard-index'), ...whole.of('station-collection')];
  return ({ document, pointer }) => {
    if (pointer === '/numberMatched') return isWrong(document, /^\/numberReturned$/);
    if (pointer === '/total') return isWrong(document, ENTRY_COUNT) || comesTwice(document);
    const kind = /^\/kinds(\/.+)$/.exec(pointer)?.[1];
    if (kind !== undefined) {
      const below = (one: Finding): boolean =>
        one.document === document && one.pointer.replace(ENTRY_KINDS, '') === kind;
      return wrong.some(below) || comesTwice(document);
    }
    const entry = /^\/shards\/\d+/.exec(pointer)?.[0];
    const part = parts.find(
      ({ from }) => from?.document === document && from.pointer === `${entry}/href`,
    );
    if (!part) return false;
    if (pointer.endsWith('/n')) return isWrong(part.name, ENTRY_COUNT);
    return findings.some(
      ({ document: own, pointer: place }) =>
        own === part.name && (KINDS_BELOW.test(place) || ENTRY_COUNT.test(place)),
    );
  };
}

const ENTRY_KINDS = /^\/shards\/\d+\/kinds/;
/** Where a slip changes what is counted by kind. */
const KINDS_BELOW = /^\/shards\/\d+\/kinds\/|^\/features\/\d+(?:\/properties(?:\/kinds.*)?)?$/;
const ENTRY_COUNT = /^\/shards\/\d+\/n$/;

/** Tells which findings about reading stations are there about the same stations already. */
function repeatsOf(
  findings: readonly Finding[],
  { stations }: Whole,
): (finding: Finding) => boolean {
  const reading = new Set(
    stations.filter(({ collection }) => collection === 'reading').map(({ document }) => document),
  );
  if (!findings.some(({ document }) => reading.has(document))) return () => false;
  const ids = new Map(stations.map(({ document, pointer, id }) => [`${document} ${pointer}`, id]));
  const keyOf = ({ code, document, pointer }: Finding): string | undefined => {
    const feature = /^\/features\/\d+/.exec(pointer)?.[0];
    const id = feature && ids.get(`${document} ${feature}`);
    return id === undefined ? undefined : `${code} ${id} ${pointer.slice(feature?.length)}`;
  };
  const told = new Set(findings.filter(({ document }) => !reading.has(document)).map(keyOf));
  return finding => {
    const key = reading.has(finding.document) ? keyOf(finding) : undefined;
    return key !== undefined && told.has(key);
  };
}

/** Where a finding says that something is wrong: of two that disagree, either may be. */
function pointersOf({ code, pointer }: Finding): string[] {
  return code === 'position-region'
    ? [pointer, pointer.replace(/geometry\/coordinates$/, 'properties/region')]
    : [pointer];
}

function within(pointer: string, part: string): boolean {
  return pointer === part || pointer.startsWith(`${part}/`);
}
