import { isBookState } from './availability.ts';
import { anyText, count, members, objects, some, text, type Members } from './foreign.ts';
import { hrefOf, rawLinks, relsOf, typeOf } from './opds-links.ts';
import type { AcquisitionKind, OpdsAcquisition, ResolveHref } from './opds-model.ts';

const ACQUISITION = 'http://opds-spec.org/acquisition';

/** Free and at once, then free after a step, then what says nothing, a part, and for money. */
const KINDS: readonly AcquisitionKind[] = [
  'open-access',
  'borrow',
  'acquisition',
  'sample',
  'subscribe',
  'buy',
];
/** Steps until the publication itself; more is a mistake, or a trap. */
const MOST_STEPS = 5;

/** The ways to have a publication, the best for a reader first. */
export function acquisitionsIn(links: unknown, resolve: ResolveHref): OpdsAcquisition[] {
  const found = rawLinks(links).flatMap(link => {
    const kind = kindOf(relsOf(link));
    const href = kind && hrefOf(link, resolve);
    return kind && href !== undefined ? [acquisitionOf(kind, href, link)] : [];
  });
  return found
    .map((acquisition, at) => ({ acquisition, at, rank: KINDS.indexOf(acquisition.kind) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ acquisition }) => acquisition);
}

function kindOf(rels: readonly string[]): AcquisitionKind | undefined {
  const kinds = rels.map(rel => {
    const plain = rel.replace(/^https:/, 'http:').replace(/\/$/, '');
    if (plain === ACQUISITION) return 'acquisition';
    if (!plain.startsWith(`${ACQUISITION}/`)) return undefined;
    const word = plain.slice(ACQUISITION.length + 1);
    if (word === 'preview') return 'sample';
    return KINDS.find(kind => kind === word);
  });
  return KINDS.find(kind => kinds.includes(kind));
}

function acquisitionOf(kind: AcquisitionKind, href: string, link: Members): OpdsAcquisition {
  const properties = members(link['properties']) ?? {};
  const copies = members(properties['copies']) ?? {};
  const total = count(copies['total']);
  const available = count(copies['available']);
  const type = typeOf(link);
  const finalType = finalTypeOf(properties['indirectAcquisition']) ?? type;
  const state = members(properties['availability'])?.['state'];
  return {
    kind,
    href,
    ...some('type', type),
    ...some('finalType', finalType),
    ...some('title', anyText(link['title'])),
    ...(isBookState(state) && { state }),
    ...((total !== undefined || available !== undefined) && {
      copies: { ...some('total', total), ...some('available', available) },
    }),
    ...some('holds', count(members(properties['holds'])?.['total'])),
    ...some('price', priceOf(properties['price'])),
  };
}

/** The type at the end of `indirectAcquisition`, following the first that is a book to be read. */
function finalTypeOf(value: unknown): string | undefined {
  let steps = objects(value, 20);
  let type: string | undefined;
  for (let step = 0; step < MOST_STEPS && steps.length; step += 1) {
    const chosen = steps.find(one => /epub/.test(typeOf(one) ?? '')) ?? steps[0]!;
    type = typeOf(chosen) ?? type;
    steps = objects(chosen['child'], 20);
  }
  return type;
}

function priceOf(value: unknown): OpdsAcquisition['price'] {
  const price = members(value);
  const amount = price?.['value'];
  const currency = text(price?.['currency']);
  if (typeof amount !== 'number' || !(amount >= 0) || !Number.isFinite(amount)) return undefined;
  return currency && /^[A-Z]{3}$/.test(currency) ? { value: amount, currency } : undefined;
}
