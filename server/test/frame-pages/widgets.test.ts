import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { html, Markup } from '../../src/form-pages/markup.ts';
import { framePolicy } from '../../src/frame-pages/frame-policy.ts';
import { inElement } from '../../src/frame-pages/frame-element.ts';
import { attributesFrom, FRAME_WIDGETS } from '../../src/frame-pages/widgets.ts';
import { EVIL } from '../helpers/dangers.ts';

const asked = (query: string) => attributesFrom('station-map', new URLSearchParams(query));

test('an address sets what a widget may be told, and nothing else', () => {
  assert.deepEqual(asked('kinds=mother,driver&open-now=true&region=320508'), [
    ['kinds', 'mother,driver'],
    ['open-now', 'true'],
    ['region', '320508'],
  ]);
  assert.deepEqual(
    asked('site=https://evil.example&src=//evil.example&onclick=x&style=x&class=x&id=x&slot=x'),
    [],
  );
  assert.deepEqual(asked('trail=https://evil.example/t.json&trail=//evil.example'), []);
  assert.deepEqual(asked('station=../x&region=%00'), []);
});

test('no query makes a tag, an attribute of its own, or an address', () => {
  const query = fc.dictionary(
    fc.constantFrom('kinds', 'view', 'station', 'person', 'contest', 'site', 'src', 'onload', EVIL),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constant(EVIL), fc.webUrl()),
  );
  fc.assert(
    fc.property(query, fc.constantFrom(...FRAME_WIDGETS), (given, widget) => {
      const attributes = attributesFrom(widget, new URLSearchParams(given));
      const look = { theme: 'auto', size: 'standard' } as const;
      const { text } = inElement({ widget, attributes }, html`<p>x</p>`, '/site.json', look);
      assert.equal((text.match(/</g) ?? []).length, 4);
      assert.ok(!/\s(?:on\w+|src)=/.test(text.replace(/"[^"]*"/g, '""')));
      assert.equal((text.match(/\ssite="/g) ?? []).length, 1);
      assert.ok(!/:\/\//.test(text));
    }),
  );
});

test('what a page says of itself goes before what its address says', () => {
  const attributes = [['station', 'a'] as const, ['station', 'b'] as const];
  const { text } = inElement({ widget: 'station-map', attributes }, new Markup(''), '/s.json', {
    theme: 'dark',
    size: 'large',
  });
  assert.match(text, / station="b".* theme="dark" size="large" site="\/s\.json"/);
});

test('the policy: our own script alone, and the hosts that the site document names', () => {
  const map = {
    base: 'tiles',
    tiles: 'https://t{s}.tiles.example/{z}/{x}/{y}.png',
    outline: 'https://maps.example:8443/o.json',
  } as never;
  const collections = {
    stations: 'v1/stations/index.json',
    people: 'https://other.example/p.json',
  };
  const site = { map, collections };
  const policy = framePolicy({
    styleHash: "'sha256-x'",
    site,
    origin: 'https://api.example',
    isWidget: true,
  });
  const of = (name: string) => policy.find(one => one.startsWith(`${name} `));
  assert.match(of('script-src')!, /^script-src 'self' https:\/\/api\.example 'sha256-[^' ]+'$/);
  assert.equal(
    of('connect-src'),
    "connect-src 'self' https://api.example https://*.tiles.example https://maps.example:8443 https://other.example",
  );
  const plain = framePolicy({
    styleHash: "'sha256-x'",
    site,
    origin: 'https://api.example',
    isWidget: false,
  });
  assert.match(plain.join(';'), /^default-src 'none';script-src 'sha256-[^' ]+';/);
  for (const one of [policy, plain]) assert.ok(!/unsafe|\*(?!\.tiles)/.test(one.join(';')));
});
