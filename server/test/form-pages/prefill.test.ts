import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormDocument } from '../../../src/form/index.ts';
import { stationKnown } from '../../../src/stations/form-page.ts';
import { prefillOf } from '../../src/form-pages/prefill.ts';

const station = {
  type: 'Feature' as const,
  id: 's-1',
  geometry: { type: 'Point' as const, coordinates: [121.5, 31.2] as [number, number] },
  properties: { name: '示例路爱心接力站', kinds: ['rest'], address: '示例路 1 号' },
};

function formWith(...fields: readonly object[]): FormDocument {
  const steps = [{ id: 'what', fields }];
  const form = { v: 1, id: 'report', kind: 'report', title: '示例', steps };
  return form as unknown as FormDocument;
}

/** What the form is opened with from the page of a station. */
function opened(form: FormDocument, more: Record<string, string> = {}) {
  const search = new URLSearchParams({ ...stationKnown(station, 's-1'), ...more });
  return prefillOf(form, search);
}

test('a report begins with the station it was asked for from', () => {
  const text = (name: string, prefill: string) => ({ name, type: 'text', label: '示例', prefill });
  const form = formWith(
    text('where', 'station'),
    text('number', 'station_id'),
    text('address', 'station_address'),
    { name: 'other', type: 'text', label: '示例' },
    { name: 'mobile', type: 'phone', label: '示例', prefill: 'station' },
  );
  assert.deepEqual(opened(form), {
    where: '示例路爱心接力站',
    number: 's-1',
    address: '示例路 1 号',
  });
});

test('a booking begins with the service, by the value or the label of its option', () => {
  const options = [
    { value: 'consult', label: '政策咨询' },
    { value: 'legal', label: '法律咨询' },
  ];
  const form = formWith({
    name: 'what',
    type: 'choice',
    label: '示例',
    prefill: 'service',
    options,
  });
  assert.deepEqual(opened(form, { service: '法律咨询' }), { what: 'legal' });
  assert.deepEqual(opened(form, { service: 'legal' }), { what: 'legal' });
  assert.deepEqual(opened(form, { service: '理发' }), {}, 'what is not offered is no answer');
});
