import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadDocument } from '../../src/check/document.ts';
import type { DocumentRule } from '../../src/check/rule.ts';
import { framesApart, submitHost } from '../../src/check/rules/forms-consent.ts';

/** Codes a rule finds in a document that came from an address. */
function codes(rule: DocumentRule, url: string, value: unknown, site = {}): string[] {
  const document = { kind: 'form', name: 'x', url, value, size: 1, travels: 1 } as ReadDocument;
  const context = { now: new Date(), site, validators: new Map() };
  return [...rule.judge(document, context)].map(({ code }) => code);
}

const FORM = 'https://api.example.cn/v1/forms/join.json';
const SITE = 'https://api.example.cn/.well-known/union-widgets.json';

test('submit-foreign: answers that go to another host than the API', () => {
  const site = { api: { base: 'https://api.example.cn/v1/' } };
  const to = (href: string): string[] => codes(submitHost, FORM, { submit: { href } }, site);
  assert.deepEqual(to('https://elsewhere.example.cn/v1/applications'), ['submit-foreign']);
  assert.deepEqual(to('https://api.example.cn/v1/applications'), []);
  assert.deepEqual(to('v1/applications'), []);
});

test('frames-shared: frame pages on the host of the union’s own pages', () => {
  const policy = 'https://www.example.cn/privacy';
  const found = (frames: string, privacy: unknown = { policy }): string[] =>
    codes(framesApart, SITE, { api: { base: 'https://api.example.cn/v1/' }, frames, privacy });
  assert.deepEqual(found('https://www.example.cn/embed/'), ['frames-shared']);
  assert.deepEqual(found('https://api.example.cn/embed/'), []);
  assert.deepEqual(found('embed/'), []);
  // A policy beside the API says nothing of where the site's pages are.
  assert.deepEqual(found('https://api.example.cn/embed/', { policy: 'v1/privacy.html' }), []);
  const made = 'https://api.example.cn/embed/privacy';
  assert.deepEqual(found('https://api.example.cn/embed/', { policy: made }), []);
  assert.deepEqual(found('embed/', { policy: 'https://' }), []);
});
