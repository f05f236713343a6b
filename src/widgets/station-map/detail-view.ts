import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../base/safe-url.ts';
import type { StationDetail, StationFeature, StationService } from '../../data/generated/types.ts';
import { fullAddress } from '../../stations/full-address.ts';
import { navigationLinks } from '../../stations/navigation.ts';
import { openWords, unknownWords } from '../../stations/open-words.ts';
import type { Parts } from './parts.ts';
import { weekTable } from './week-table.ts';

type Shown = TemplateResult | typeof nothing;
type Details = Partial<StationDetail['properties']>;

/** All that is known of one station, the way there first. */
export function detailView(parts: Parts, feature: StationFeature): TemplateResult {
  const { words, detail } = parts;
  const more: Details = typeof detail === 'object' ? detail.properties : {};
  return html`<article class="detail">
    <div>
      <union-button variant="quiet" class="inset" @click=${parts.close}>
        <union-icon slot="icon" name="arrow-start"></union-icon>${words.t('back')}
      </union-button>
    </div>
    ${head(parts, feature, more)} ${directions(parts, feature)}
    <dl>
      ${address(parts, feature)} ${hours(parts, feature, more)} ${phones(parts, more)}
      ${facts(parts, feature, more)}
    </dl>
    ${detail === 'loading' ? html`<union-skeleton lines="2"></union-skeleton>` : nothing}
    ${detail === 'failed' ? html`<p class="fine">${words.t('detailFailed')}</p>` : nothing}
    ${photos(more)} ${source(parts, more)}
  </article>`;
}

function head(parts: Parts, feature: StationFeature, more: Details): TemplateResult {
  const { words, browser, model } = parts;
  const { name, kinds } = feature.properties;
  const open = model.openNow.of(withSpecialHours(feature, more), browser.now);
  const metres = browser.metresTo(model.table.rowOf(feature.id));
  const tone = {
    open: 'success',
    out: 'warning',
    closed: 'neutral',
    unknown: 'neutral',
    none: 'neutral',
  };
  return html`<div class="head">
    <h3 tabindex="-1">${name}</h3>
    <div class="badges">
      ${kinds.map(
        kind => html`<union-badge tone="neutral">${words.word(`kind.${kind}`, kind)}</union-badge>`,
      )}
    </div>
    <div class="badges">
      <union-badge tone=${tone[open.state]}
        >${openWords(words, open, feature, browser.now)}</union-badge
      >
      ${metres === undefined ? nothing : html`<span class="far">${words.distance(metres)}</span>`}
    </div>
  </div>`;
}

function directions({ words }: Parts, feature: StationFeature): TemplateResult {
  const { name, address = '' } = feature.properties;
  const [lon, lat] = feature.geometry.coordinates;
  const links = navigationLinks({ name, address, position: [lon, lat] });
  return html`<div class="way">
    <div class="term" id="go">${words.t('navigate')}</div>
    <div class="go" role="group" aria-labelledby="go">
      ${links.map(
        ({ app, href }, at) =>
          html`<union-link-button
            href=${href}
            external
            variant=${at === 0 ? 'primary' : 'secondary'}
            >${words.t(app)}</union-link-button
          >`,
      )}
    </div>
    <p class="fine">${words.t('navigateNote')}</p>
  </div>`;
}

function address(parts: Parts, feature: StationFeature): Shown {
  const { words, model } = parts;
  const place = fullAddress(model.regions, feature);
  if (!place) return nothing;
  const said = parts.copied === 'yes' ? words.t('copied') : words.t('copyAddress');
  return entry(
    words.t('address'),
    html`${place}
      <div>
        <union-button variant="quiet" class="inset" @click=${() => parts.copyAddress(feature)}>
          <union-icon slot="icon" name=${parts.copied === 'yes' ? 'check' : 'copy'}></union-icon
          >${said}
        </union-button>
        <span role="status" class="fine"
          >${parts.copied === 'no' ? words.t('copyFailed') : nothing}</span
        >
      </div>`,
  );
}

function hours(parts: Parts, feature: StationFeature, more: Details): Shown {
  const { words, model, browser } = parts;
  const whole = withSpecialHours(feature, more);
  const { hours: text, specialHours } = whole.properties;
  if (!text && !specialHours?.length) return nothing;
  const why = unknownWords(words, model.openNow.of(whole, browser.now));
  return entry(
    words.t('hours'),
    html`${weekTable(parts, { hours: text, specialHours })}
    ${why ? html`<p class="fine">${why}</p>` : nothing}`,
  );
}

/** A list may leave single days to the detail. */
function withSpecialHours(feature: StationFeature, more: Details): StationFeature {
  const { specialHours = more.specialHours } = feature.properties;
  return { ...feature, properties: { ...feature.properties, specialHours } };
}

function phones({ words }: Parts, more: Details): Shown {
  if (!more.phones?.length) return nothing;
  const links = more.phones.map(phone => {
    const href = safeUrl(`tel:${phone.replace(/[^\d+]/g, '')}`);
    return html`<div>${href ? html`<a href=${href}>${phone}</a>` : phone}</div>`;
  });
  return entry(words.t('phone'), html`${links}`);
}

function facts(parts: Parts, feature: StationFeature, more: Details): TemplateResult {
  const { words } = parts;
  const { facilities = [], services = [] } = feature.properties;
  const list = (items: readonly string[]) => items.join(words.t('comma'));
  const text = (key: Parameters<typeof entryText>[1], value: string | undefined) =>
    entryText(parts, key, value);
  return html`
    ${text('facilitiesTitle', list(facilities.map(f => words.word(`facility.${f}`, f))))}
    ${
      services.length
        ? entry(words.t('servicesTitle'), html`${services.map(one => service(parts, one))}`)
        : nothing
    }
    ${text('accessWho', more.access?.who)} ${text('accessHow', more.access?.how)}
    ${text('area', more.areaM2 === undefined ? '' : words.t('areaValue', { n: more.areaM2 }))}
    ${text('operator', more.operator)} ${text('donors', list(more.donors ?? []))}
    ${text(
      'honours',
      list((more.honours ?? []).map(h => [h.year, h.level, h.name].filter(Boolean).join(' '))),
    )}
    ${text('timetable', list((more.timetable ?? []).map(stop => `${stop.place} ${stop.hours}`)))}
    ${text('remarks', more.notes)}
  `;
}

function service({ words }: Parts, { name, hours, book = '' }: StationService): TemplateResult {
  // A form's id is for the form widget; only an address can be opened from here.
  const href = /^https?:/.test(book) ? safeUrl(book) : undefined;
  return html`<p>
    ${name}${hours ? ` ${hours}` : nothing}
    ${href ? html`<a href=${href} target="_blank" rel="noopener">${words.t('book')}</a>` : nothing}
  </p>`;
}

function photos(more: Details): Shown {
  const [photo] = more.photos ?? [];
  const src = photo && safeUrl(photo.src);
  if (!photo || !src) return nothing;
  return html`<img
    class="photo"
    src=${src}
    alt=${photo.alt}
    width=${photo.w ?? nothing}
    height=${photo.h ?? nothing}
    loading="lazy"
    decoding="async"
  />`;
}

function source({ words }: Parts, more: Details): Shown {
  const { source: from, precision, checked } = more.provenance ?? {};
  const said = [from, precision, checked].filter(Boolean).join(' · ');
  return said ? html`<p class="fine">${words.t('source')} ${said}</p>` : nothing;
}

type FactKey =
  | 'facilitiesTitle'
  | 'accessWho'
  | 'accessHow'
  | 'area'
  | 'operator'
  | 'donors'
  | 'honours'
  | 'timetable'
  | 'remarks';

function entryText({ words }: Parts, key: FactKey, value: string | undefined): Shown {
  return value ? entry(words.t(key), html`${value}`) : nothing;
}

function entry(term: string, value: TemplateResult): TemplateResult {
  return html`<dt>${term}</dt>
    <dd>${value}</dd>`;
}
