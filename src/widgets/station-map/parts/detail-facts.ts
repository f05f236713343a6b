import { html, nothing, type TemplateResult } from 'lit';
import { entry, facts, press, section, type Shown } from '../../../stations/detail-pieces.ts';
import { fullAddress } from '../../../stations/full-address.ts';
import { phoneHref } from '../../../stations/phone-href.ts';
import type { DetailView } from './detail-view.ts';

/** What came of a press on copy or share. */
export type Handed = 'done' | 'failed' | undefined;

export interface ReachState {
  readonly copied: Handed;
  readonly shared: Handed;
  copy(): void;
  share(): void;
}

/** Where it is, whom to call, and how to tell others. */
export function reachView(view: DetailView, state: ReachState): Shown {
  const { words, properties } = view;
  const { phones = [] } = properties;
  return section(
    view,
    'reach',
    words.t('reach'),
    html`${facts([
      entry(words.t('address'), addressView(view)),
      entry(words.t('phone'), phones.length ? phones.map(phoneView) : nothing),
    ])}
    ${handView(view, state)}`,
  );
}

function addressView({ context, feature }: DetailView): Shown {
  const place = fullAddress(context.model.regions, feature);
  return place ? html`<bdi>${place}</bdi>` : nothing;
}

function handView(view: DetailView, { copied, shared, copy, share }: ReachState): TemplateResult {
  const { context, words, feature } = view;
  const hasAddress = fullAddress(context.model.regions, feature) !== '';
  const plain = { kind: 'plain' } as const;
  return html`<div class="acts hand">
      ${hasAddress ? press(words.t(copied === 'done' ? 'copied' : 'copyAddress'), copy, plain) : nothing}
      ${press(words.t(shared === 'done' ? 'shared' : 'share'), share, plain)}
    </div>
    <p class="muted small" role="status">
      ${copied === 'failed' ? words.t('copyFailed') : nothing}
      ${
        shared === 'failed'
          ? html`${words.t('shareFailed')} <bdi class="link">${context.pageOf(feature.id)}</bdi>`
          : nothing
      }
    </p>`;
}

function phoneView(phone: string): TemplateResult {
  const href = phoneHref(phone);
  return html`<div>
    ${href ? html`<a class="tall figures" dir="ltr" href=${href}>${phone}</a>` : html`<bdi>${phone}</bdi>`}
  </div>`;
}

/** What there is to use. */
export function facilitiesView(view: DetailView): Shown {
  const { words, properties } = view;
  const { facilities = [] } = properties;
  if (facilities.length === 0) return nothing;
  const said = facilities.map(one => words.word(`facility.${one}`, one));
  return section(
    view,
    'facilities',
    words.t('facilities'),
    html`<ul class="words">
      ${said.map(one => html`<li><bdi>${one}</bdi></li>`)}
    </ul>`,
  );
}
