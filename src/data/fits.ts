/**
 * What is plainly as a schema wants it. The whole checks weigh as much as a widget's first look, and
 * nearly every document passes them: they are loaded where one of these is in doubt, and have the
 * last word.
 */

/** Members (`!`: needed), items of a list, or what the JSON text of a value looks like. */
export type Rule = RegExp | readonly [Rule] | { readonly [member: string]: Rule };

/** Whether a value is as a rule wants it; members that the rule does not name may be anything. */
export function fits(value: unknown, rule: Rule): boolean {
  if (rule instanceof RegExp) return rule.test(JSON.stringify(value));
  if (Array.isArray(rule)) return Array.isArray(value) && value.every(item => fits(item, rule[0]));
  const members = value as Record<string, unknown> | null;
  return (
    typeof members === 'object' &&
    !!members &&
    !Array.isArray(members) &&
    Object.entries(rule).every(([key, inner]) => {
      const member = members[key.replace('!', '')];
      return member === undefined ? !key.endsWith('!') : fits(member, inner as Rule);
    })
  );
}
