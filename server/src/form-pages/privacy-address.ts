import type { FormDocument, SiteDocument } from '../../../src/data/generated/types.ts';

type Privacy = NonNullable<SiteDocument['privacy']>;

/**
 * Address of the page that says what becomes of personal data.
 * @param frames folder of the frame pages, absolute, ending in a slash
 * @param search `form`, and how the page is shown; it stands by itself, whatever frames the form
 */
export function privacyAddress(
  frames: string,
  search: readonly (readonly [string, string])[] = [],
): string {
  const kept = search.filter(([name]) => name !== 'host' && name !== 'kiosk');
  const query = new URLSearchParams(kept.map(([name, value]): [string, string] => [name, value]));
  return `${frames}privacy${query.size > 0 ? `?${query.toString()}` : ''}`;
}

/** Who answers for personal data, with the site's own policy or else the page at an address. */
export function withPolicy(privacy: Privacy | undefined, address: string): Privacy {
  return { policy: address, ...privacy };
}

/** A form where the first consent leads to a policy, if none leads anywhere. */
export function withPolicyLink(form: FormDocument, policy: string): FormDocument {
  const [first, ...others] = form.consents ?? [];
  if (!first || form.consents?.some(({ href }) => href !== undefined)) return form;
  return { ...form, consents: [{ ...first, href: policy }, ...others] };
}
