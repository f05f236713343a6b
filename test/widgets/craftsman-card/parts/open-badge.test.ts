import { expect } from '@open-wc/testing';
import { badgeGist } from '../../../../src/widgets/craftsman-card/parts/open-badge.ts';
import { fc } from '../../../helpers/fc.ts';

/** The example of the Open Badges 3.0 specification, shortened. */
const WHOLE = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'http://example.com/credentials/3527',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'A credential',
  issuer: { id: 'https://example.com/issuers/876543', type: ['Profile'], name: '示例省总工会' },
  validFrom: '2019-05-01T00:00:00Z',
  validUntil: '2029-05-01T00:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: { type: ['Achievement'], name: '示例省劳动模范', description: '五年一评。' },
  },
  credentialStatus: { id: 'https://example.com/status', type: '1EdTechRevocationList' },
  proof: [{ type: 'DataIntegrityProof' }],
};

describe('an Open Badges credential', () => {
  it('is told by its achievement, issuer and dates', () => {
    expect(badgeGist(WHOLE)).to.deep.equal({
      name: '示例省劳动模范',
      description: '五年一评。',
      issuer: '示例省总工会',
      from: '2019-05-01T00:00:00Z',
      until: '2029-05-01T00:00:00Z',
      status: true,
      proof: true,
    });
  });

  it('may have the names of the older data model, one type, an issuer by address', () => {
    const gist = badgeGist({
      type: 'OpenBadgeCredential',
      issuer: 'https://badges.example.cn/issuer/1',
      issuanceDate: '2019-05-01T00:00:00Z',
      expirationDate: '2020-05-01T00:00:00Z',
      credentialSubject: [{ achievement: [{ name: { '@value': '标兵', '@language': 'zh' } }] }],
    });
    expect(gist).to.include({
      name: '标兵',
      issuer: 'badges.example.cn',
      from: '2019-05-01T00:00:00Z',
      until: '2020-05-01T00:00:00Z',
      status: false,
      proof: false,
    });
  });

  it('is none where its type does not say so', () => {
    for (const document of [undefined, null, 'x', [], {}, { type: 'Assertion' }, { type: [7] }]) {
      expect(badgeGist(document)).to.equal(undefined);
    }
  });

  it('never throws, and tells nothing but texts', () => {
    const member = fc.anything({ maxDepth: 3 });
    const keys = ['issuer', 'credentialSubject', 'validFrom', 'name', 'proof', 'credentialStatus'];
    const document = fc.record(Object.fromEntries(keys.map(key => [key, member])));
    fc.assert(
      fc.property(document, rest => {
        const gist = badgeGist({ ...rest, type: 'OpenBadgeCredential' })!;
        for (const key of ['name', 'issuer', 'from', 'until', 'description'] as const) {
          expect(['string', 'undefined']).to.include(typeof gist[key]);
        }
      }),
    );
  });
});
