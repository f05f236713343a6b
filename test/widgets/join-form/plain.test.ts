import { expect } from '@open-wc/testing';
import { validateSite } from '../../../src/data/generated/validators/site.js';
import { validateJoinFormConfig } from '../../../src/data/generated/validators/widget-join-form.js';
import { checkPlain, doubtsOf } from '../../../src/widgets/join-form/plain.ts';
import { fc } from '../../helpers/fc.ts';
import { siteDocument } from '../../helpers/station-client.ts';

/** Strings near the edges of every rule, and any others. */
const text = fc.oneof(
  fc.constantFrom('', '.', '..', 'index', 'regions', 'join', 'a/b', 'a b', '中文', 'x'.repeat(65)),
  fc.constantFrom('x'.repeat(129), 'x'.repeat(2049), 'javascript:alert(1)', 'https:///x', 'auto'),
  fc.constantFrom('embed/', '../embed/', 'https://a.example/embed/', '//b.example/', 'a\n', 'Join'),
  fc.string({ maxLength: 12 }),
  fc.webUrl(),
);
const value = fc.oneof(text, fc.boolean(), fc.constant(null), fc.integer(), fc.constant({}));

describe('what is plainly as the schema wants it', () => {
  it('is good settings by the schema too', () => {
    const names = ['site', 'src', 'form', 'org', 'channel', 'inline', 'kiosk', 'theme', 'size'];
    const name = fc.constantFrom(...names, 'other', 'constructor');
    let taken = 0;
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 2 }), settings => {
        if (doubtsOf(settings).length > 0) return;
        taken += 1;
        expect(validateJoinFormConfig(settings), JSON.stringify(settings)).to.equal(true);
      }),
      { numRuns: 3000 },
    );
    expect(taken).to.be.above(50);
  });

  it('is what a frame needs of a good site document', () => {
    const names = fc.dictionary(text, value, { maxKeys: 2 });
    const member = fc.oneof(
      fc.record({ site: fc.record({ id: text, name: value }) }),
      fc.record({ api: fc.record({ base: text }) }),
      fc.record({ frames: value }),
      fc.record({ forms: fc.oneof(names, value) }),
      fc.record({ widgets: fc.oneof(names, value) }),
    );
    let taken = 0;
    fc.assert(
      fc.property(member, member, (one, another) => {
        const site = siteDocument({ ...one, ...another });
        if (!checkPlain(site).ok) return;
        taken += 1;
        expect(validateSite(site), JSON.stringify(site)).to.equal(true);
      }),
      { numRuns: 5000 },
    );
    expect(taken).to.be.above(50);
  });

  it('takes what sites and pages say, so that they load no more', () => {
    const site = siteDocument({
      frames: 'https://api.example.cn:8443/embed/',
      forms: { join: 'v1/forms/join.json', 'aid-2026': 'https://api.example.cn/v1/forms/aid.json' },
      widgets: { 'join-form': { form: 'join' }, 'station-map': {} },
    });
    expect(checkPlain(site).ok).to.equal(true);
    const settings = {
      site: 'https://a.example/s.json',
      form: 'join',
      channel: '海报 1',
      kiosk: true,
    };
    expect(doubtsOf({ ...settings, org: undefined, later: 7 })).to.deep.equal([]);
    expect(doubtsOf({ ...settings, kiosk: 'yes', theme: 'pink' })).to.deep.equal([
      'kiosk',
      'theme',
    ]);
  });

  it('takes no document that is none', () => {
    for (const none of [undefined, null, 7, 'text', [], {}, { v: 1 }]) {
      expect(checkPlain(none).ok).to.equal(false);
    }
  });
});
