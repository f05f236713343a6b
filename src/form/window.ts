import type { FormDocument, When } from './document.ts';

/**
 * Whether a form is open. A day counts whole, in the site's zone; a moment to the millisecond, one
 * without an offset as UTC; a limit that cannot be read is none.
 */
export function windowState(form: FormDocument, when: When): 'open' | 'before' | 'after' {
  const { from, through } = form.window || {};
  if (from && compare(from, when) > 0) return 'before';
  return through && compare(through, when) < 0 ? 'after' : 'open';
}

/** Positive where the limit lies ahead, negative where it is past; NaN is neither. */
function compare(limit: string, { today, now }: When): number {
  if (limit.length > 10) return moment(limit) - moment(now);
  return Number(limit > today) - Number(limit < today);
}

function moment(text: string): number {
  return Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
}

/**
 * Today and now of a site.
 * @param epoch ms, as of `Date.now()`
 * @param tz IANA time zone of the site
 * @throws RangeError for a zone that `Intl` does not know
 */
export function whenAt(epoch: number, tz = 'Asia/Shanghai'): When {
  // American order: the one locale that every engine has.
  const [month, day, year] = new Date(epoch)
    .toLocaleDateString('en-US', {
      timeZone: tz,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    .split('/');
  return { today: `${year}-${month}-${day}`, now: new Date(epoch).toISOString() };
}
