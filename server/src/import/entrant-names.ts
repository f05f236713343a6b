/** How the names of contestants are published. */

import type { EntrantName } from './types.ts';
import type { ReportBuilder } from './report-builder.ts';

/** How the name of an entrant is published, by their division, which may be an empty text. */
export interface NamePolicy {
  /** For whom nothing else is laid down. */
  general: EntrantName;
  of(division: string): EntrantName;
}

/** Words of divisions that are for minors, where the contest does not say. */
const YOUNG = /幼儿|儿童|少儿|少年|未成年|小学|初中|亲子|\b(?:junior|kids|children|u1[0-8])\b/iu;

/** What a contest says of whose names may be known. */
export interface NamedContest {
  minors?: boolean;
  divisions?: readonly { id: string; name: string; minors?: boolean }[];
}

/** What is wanted, but for minors (`minors` of the contest or a division): theirs are covered. */
export function namePolicy(general: EntrantName, contest: NamedContest | undefined): NamePolicy {
  const { minors, divisions = [] } = contest ?? {};
  const isYoung = (division: string): boolean => {
    const known = divisions.find(({ id, name }) => division === id || division === name);
    return minors ?? known?.minors ?? YOUNG.test(known?.name ?? division);
  };
  return {
    general,
    of: division => (general === 'full' && isYoung(division) ? 'masked' : general),
  };
}

/** Divisions of a list whose names are covered though the others are not. */
export function coveredDivisions(
  { general, of }: NamePolicy,
  divisions: Iterable<string>,
): string[] {
  return [...new Set(divisions)].filter(division => of(division) !== general);
}

/** Says whose names are covered though the others are not. */
export function sayCovered(
  names: NamePolicy,
  divisions: Iterable<string>,
  report: ReportBuilder,
): void {
  const covered = coveredDivisions(names, divisions);
  if (covered.length === 0) return;
  const groups = covered.map(division => division || '—').join('、');
  report.add('names-minors', { groups });
}

/** What competes as a body has a public name. */
const BODY = /(?:队|公司|工会|集团|厂|局|院|学校|学院|大学|班组|小组|窗口|中心|分会|支部|部|站)$/;
const BODY_HEADER = /队|团|单位|班组|窗口|集体|部门|学校|team/i;
const BODY_LENGTH = 4;

/** Whether a name is that of a team or a unit, by its column's header or by its last word. */
export function isBodyName(name: string, header: string): boolean {
  return BODY_HEADER.test(header) || ([...name].length >= BODY_LENGTH && BODY.test(name));
}
