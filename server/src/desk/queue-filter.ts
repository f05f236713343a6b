import { dayStart } from './visit.ts';

/** What the queue is narrowed to, as it stands in the address; nothing personal can be in it. */
export interface FilterChoice {
  form: string;
  state: string;
  route: string;
  channel: string;
  /** '', `duplicate` or `suspect`. */
  flag: string;
  /** Days, `YYYY-MM-DD`, both inclusive; '' for none. */
  from: string;
  through: string;
}

export const NO_FILTER: FilterChoice = {
  form: '',
  state: '',
  route: '',
  channel: '',
  flag: '',
  from: '',
  through: '',
};

const FLAGS = ['duplicate', 'suspect'] as const;
const LONGEST = 100;

/** Reads a filter from a query or form; what is not understood is left out, and named. */
export function readFilter(
  fields: URLSearchParams,
  zone: string,
): { filter: FilterChoice; wrong: (keyof FilterChoice)[] } {
  const filter = { ...NO_FILTER };
  const wrong: (keyof FilterChoice)[] = [];
  for (const name of Object.keys(NO_FILTER) as (keyof FilterChoice)[]) {
    const value = (fields.get(name) ?? '').trim();
    if (value === '') continue;
    if (value.length <= LONGEST && isFit(name, value, zone)) filter[name] = value;
    else wrong.push(name);
  }
  if (filter.from !== '' && filter.through !== '' && filter.from > filter.through) {
    [filter.from, filter.through] = [filter.through, filter.from];
  }
  return { filter, wrong };
}

function isFit(name: keyof FilterChoice, value: string, zone: string): boolean {
  if (name === 'from' || name === 'through') return dayStart(value, zone) !== undefined;
  if (name === 'flag') return FLAGS.some(flag => flag === value);
  return true;
}

/** The filter as the store takes it: days become moments in the site's zone. */
export function storeFilter(filter: FilterChoice, zone: string) {
  const { form, state, route, channel, flag, from, through } = filter;
  const since = dayStart(from, zone);
  const nextDay = dayStart(through, zone, 1);
  // The store takes its end as inclusive: the last millisecond of the day.
  const until = nextDay && new Date(Date.parse(nextDay) - 1).toISOString();
  const known = FLAGS.find(one => one === flag);
  return {
    ...(form !== '' && { form }),
    ...(state !== '' && { state }),
    ...(route !== '' && { route }),
    ...(channel !== '' && { channel }),
    ...(known && { flag: known }),
    ...(since !== undefined && { from: since }),
    ...(until !== undefined && { through: until }),
  };
}

/** The filter as a query, with more parameters behind it. */
export function filterQuery(
  filter: FilterChoice,
  more: Readonly<Record<string, string>> = {},
): string {
  const given = Object.entries({ ...filter, ...more }).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
