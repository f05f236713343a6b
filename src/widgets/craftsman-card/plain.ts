/**
 * What is plainly as the schema wants it, as far as the first look of a card goes. The whole checks
 * weigh as much as the card, and nearly every site and person passes them: they are loaded where one
 * of these is in doubt, and have the last word. What is plain here is good by them; a test holds that.
 */

/** Members (`!`: needed), items of a list, or what the JSON text of a value looks like. */
type Rule = RegExp | readonly [Rule] | { readonly [member: string]: Rule };

const text = /^"\s*[^\s"]/;
const href = /^"(https?:\/\/[\w.-]+(:\d+)?\/)?[\w./~%?=&+-]{1,999}"$/;
/** On the site's own host: pictures load by themselves. */
const near = /^"(?!\/\/)[\w./~%-]{1,999}"$/;
const id = /^"(?!(index|regions)")[\w-]{1,128}"$/;
const one = /^1$/;
const count = /^\d{1,9}$/;
const day = /^"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"$/;
/** Of a figure: a day, a month or a year. */
const date = /^"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"$/;
/** Nothing is: whoever says such a thing asks for more than the first look can do. */
const never = /$^/;

/** A site document, as far as a card needs it: nothing is in its colours at first. */
export const SITE: Rule = {
  'v!': one,
  'api!': { 'base!': href },
  widgets: { 'craftsman-card': never },
};

/** A person's document, as far as it is drawn at first: other members may be anything yet. */
export const PERSON: Rule = {
  v: one,
  id,
  'type!': /^"(person|team|studio)"$/,
  'name!': text,
  // Another language has its own typeface, which comes with the desk.
  lang: never,
  trade: text,
  org: text,
  story: text,
  quote: text,
  contact: text,
  honours: [{ 'name!': text, level: text, year: /^(19|2[01])\d\d$/, class: text }],
  facts: [{ 'label!': text, 'value!': /^-?\d|^"/, unit: text, asOf: date, source: text }],
  photo: { 'src!': near, 'alt!': text, w: count, h: count, consent: day, by: text },
  show: never,
  consent: { 'date!': day, through: day },
};

/** Whether a value is as a rule wants it. */
export function fits(value: unknown, rule: Rule): boolean {
  if (rule instanceof RegExp) return rule.test(JSON.stringify(value));
  if (Array.isArray(rule)) return Array.isArray(value) && value.every(item => fits(item, rule[0]));
  const members = value as Record<string, unknown> | null;
  return (
    typeof members === 'object' &&
    !!members &&
    Object.entries(rule).every(([key, inner]) => {
      const member = members[key.replace('!', '')];
      return member === undefined ? !key.endsWith('!') : fits(member, inner as Rule);
    })
  );
}
