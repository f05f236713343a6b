import { ApiProblem } from './api.js';
import { memberList, memberName } from './difference.js';
import { h } from './dom.js';
import { ErrorSummary } from './asked.js';
import { busy, button, confirmed, notice, say, title } from './parts.js';
import {
  areaField,
  hoursField,
  PositionField,
  statusField,
  textField,
  valueOf,
  wordChoices,
} from './station-fields.js';
import { said, t } from './words.js';

/** @typedef {import('./asked.js').Asked} Asked */
/** @typedef {{ id: string, geometry: { coordinates: number[] },
 *   properties: Record<string, any> & { name: string, kinds: string[] } }} Station */

/**
 * One station, to be put right.
 *
 * @param {import('./main.js').App} app
 * @param {string} id
 */
export async function stationForm(app, id) {
  const [{ value, etag }, words] = await Promise.all([
    app.api.json('GET', `stations/${encodeURIComponent(id)}`),
    app.api.get('words'),
  ]);
  return formOf(app, value.station, etag, words);
}

/**
 * @param {import('./main.js').App} app
 * @param {Station} station
 * @param {string} etag
 * @param {import('./difference.js').Words} words
 */
function formOf(app, station, etag, words) {
  const { api } = app;
  const { id, geometry, properties } = station;
  const path = `stations/${encodeURIComponent(id)}`;
  const name = textField(t('name'), properties.name);
  const kinds = wordChoices(t('kinds'), t('kindsHint'), words.kinds, properties.kinds);
  const address = textField(t('address'), properties['address']);
  const hours = hoursField(api, properties['hours']);
  const position = new PositionField(geometry.coordinates);
  const status = statusField(words.statuses, properties['status']);
  const phones = areaField(t('phones'), t('phonesHint'), (properties['phones'] ?? []).join('\n'));
  const remarks = areaField(t('remarks'), t('remarksHint'), properties['notes'] ?? '');
  const own = properties['facilities'] ?? [];
  const facilities = wordChoices(t('facilities'), undefined, words.facilities, own);
  const summary = new ErrorSummary();
  const submit = h('button', { type: 'submit', class: 'button primary' }, t('save'));
  /** @type {[string, Asked][]} */
  const places = [
    ['/properties/name', name],
    ['/properties/kinds', kinds],
    ['/properties/address', address],
    ['/properties/hours', hours],
    ['/geometry/coordinates/1', position.lat],
    ['/geometry/coordinates', position.lon],
    ['/properties/status', status],
    ['/properties/phones', phones],
    ['/properties/notes', remarks],
    ['/properties/facilities', facilities],
  ];

  /** @param {readonly import('./api.js').Fault[]} faults */
  const tellFaults = faults => {
    const told = faults.map(({ pointer, text }) => {
      const asked = places.find(([place]) => pointer.startsWith(place))?.[1];
      const words = said(text);
      asked?.complain(words);
      return { asked, text: asked ? words : `${memberName(pointer)}${t('colon')}${words}` };
    });
    summary.show(told);
  };

  const onsubmit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    for (const [, asked] of places) asked.complain('');
    const moved = position.read();
    if (moved.faults.length > 0) {
      summary.show(moved.faults);
      return;
    }
    summary.clear();
    const { lon, lat, crs = 'wgs84' } = moved.position ?? {};
    const body = JSON.stringify({
      ...station,
      geometry: {
        ...geometry,
        coordinates: lon === undefined ? geometry.coordinates : [lon, lat],
      },
      properties: {
        ...properties,
        name: valueOf(name),
        kinds: inOrder(properties.kinds, kinds.values),
        address: valueOf(address),
        hours: valueOf(hours),
        status: valueOf(status),
        phones: valueOf(phones).split(/\n/),
        notes: valueOf(remarks),
        facilities: inOrder(own, facilities.values),
      },
    });
    try {
      const done = await busy(submit, t('saving'), () =>
        api.json('PUT', `${path}?crs=${crs}`, { body, type: 'application/json', ifMatch: etag }),
      );
      if (done) app.show(savedView(done.value, words));
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status === 401) throw error;
      if (error.faults.length > 0) tellFaults(error.faults);
      else summary.show([{ text: error.message }]);
      if (error.status === 412) submit.replaceWith(reload);
    }
  };
  const reload = button(t('reload'), () => app.go(`station/${encodeURIComponent(id)}`), 'primary');

  const remove = async () => {
    const heading = t('removeTitle', { name: properties.name });
    if (!(await confirmed({ heading, text: t('removeText'), act: t('remove') }))) return;
    try {
      await api.json('DELETE', path, { ifMatch: etag });
      const text = t('removeDone', { name: properties.name });
      app.show(
        h('div', { class: 'narrow' }, title(t('correct')), notice('success', text), onward()),
      );
      say(text);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status === 401) throw error;
      summary.show([{ text: error.message }]);
    }
  };

  const count = h('summary', {});
  const recount = () => {
    count.textContent = t('facilitiesChosen', { n: facilities.values.length });
  };
  recount();
  facilities.element.addEventListener('change', recount);

  return h(
    'div',
    { class: 'narrow' },
    title(t('stationTitle')),
    h('p', { class: 'hint' }, t('number', { id })),
    summary.element,
    h(
      'form',
      { novalidate: true, 'data-keep': true, onsubmit },
      name.element,
      kinds.element,
      address.element,
      hours.element,
      position.element,
      status.element,
      phones.element,
      remarks.element,
      h('details', {}, count, facilities.element),
      h(
        'div',
        { class: 'actions' },
        submit,
        button(t('cancel'), () => app.go('stations'), 'secondary'),
        app.me.role === 'admin' && button(t('remove'), () => void remove(), 'danger'),
      ),
    ),
  );
}

/**
 * What is chosen, in the order it had, with what is new after it: another order is no correction.
 * @param {readonly string[]} before
 * @param {readonly string[]} chosen
 */
function inOrder(before, chosen) {
  const kept = before.filter(id => chosen.includes(id));
  return [...kept, ...chosen.filter(id => !before.includes(id))];
}

/**
 * @param {{ changes: import('./difference.js').MemberChange[] }} saved
 * @param {import('./difference.js').Words} words
 */
function savedView({ changes }, words) {
  const same = changes.length === 0;
  return h(
    'div',
    { class: 'narrow' },
    title(same ? t('savedSame') : t('saved')),
    !same && notice('success', t('saved'), memberList(changes, words)),
    !same && h('p', {}, t('savedNote')),
    onward(),
  );
}

function onward() {
  return h(
    'ul',
    { class: 'links' },
    h('li', {}, h('a', { href: '#stations' }, t('anotherStation'))),
    h('li', {}, h('a', { href: '#' }, t('overview'))),
  );
}
