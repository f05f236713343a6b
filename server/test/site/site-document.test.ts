import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareSettings } from '../../src/site/settings.ts';
import { completeSite, nameWhatIsThere } from '../../src/site/site-document.ts';

const LISTS = ['v1/stations/index.json', 'v1/reading/index.json', 'v1/people/index.json'];
const FORMS = { join: 'v1/forms/join.json' };

test('the lists and forms that are there are named, and no other of ours', () => {
  const settings = {
    ...bareSettings('x'),
    collections: { contests: 'v1/contests/index.json' },
    forms: { report: 'v1/forms/report.json' },
  };
  const { collections, forms } = completeSite(settings, { lists: LISTS, forms: FORMS });
  assert.deepEqual(collections, {
    stations: 'v1/stations/index.json',
    reading: 'v1/reading/index.json',
    people: 'v1/people/index.json',
  });
  assert.deepEqual(forms, FORMS);
  const odd = { lists: LISTS, forms: { ...FORMS, 入会: 'v1/forms/入会.json' } };
  assert.deepEqual(completeSite(settings, odd).forms, FORMS, 'a form no site document can name');
  const bare = completeSite(bareSettings('x'), { lists: [], forms: {} });
  assert.equal('forms' in bare, false);
});

test('what leads elsewhere is the webmaster’s word; members nobody knows stay', () => {
  const settings = {
    ...bareSettings('x'),
    collections: { people: 'https://people.example.cn/index.json', ours: 'v1/ours.json' },
    forms: { join: 'https://forms.example.cn/join.json' },
    later: { any: ['thing'] },
  };
  const site = completeSite(settings, { lists: LISTS, forms: FORMS });
  assert.equal(site.collections?.['people'], 'https://people.example.cn/index.json');
  assert.equal(site.collections?.['ours'], 'v1/ours.json');
  assert.deepEqual(site.forms, settings.forms);
  assert.deepEqual(Object.entries(site).find(([name]) => name === 'later')?.[1], settings.later);
  assert.deepEqual(nameWhatIsThere(site, { lists: LISTS, forms: FORMS }), site, 'once is enough');
});
