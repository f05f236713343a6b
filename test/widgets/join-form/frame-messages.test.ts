import { expect } from '@open-wc/testing';
import { readFrameMessage } from '../../../src/widgets/join-form/frame-messages.ts';
import { readLook } from '../../../src/widgets/join-form/look-message.ts';
import { fc } from '../../helpers/fc.ts';

/** A message as it is posted. */
const posted = (message: object): Record<string, unknown> => ({ union: 1, ...message });

const SAID = [
  { type: 'ready' },
  { type: 'height', height: 812 },
  { type: 'step', step: 'who' },
  { type: 'focus', top: -4, bottom: 40 },
  { type: 'receipt', receipt: 'RH-2026 0001' },
  { type: 'receipt', receipt: '入会2026-0001' },
  { type: 'problem', code: 'form-failed' },
] as const;

const LOOKS = [
  { type: 'look' },
  { type: 'look', lang: 'ug', theme: 'dark', size: 'large' },
] as const;

describe('messages of the frame', () => {
  it('come through as they were posted', () => {
    for (const message of SAID) expect(readFrameMessage(posted(message))).to.deep.equal(message);
    for (const look of LOOKS)
      expect({ type: 'look', ...readLook(posted(look)) }).to.deep.equal(look);
  });

  it('are not taken without our mark, with a member too many or too few, or of another kind', () => {
    for (const message of SAID) {
      expect(readFrameMessage(message)).to.equal(undefined);
      expect(readFrameMessage({ ...posted(message), union: 2 })).to.equal(undefined);
      expect(readFrameMessage({ ...posted(message), more: 1 })).to.equal(undefined);
      for (const name of Object.keys(message)) {
        const less: Record<string, unknown> = posted(message);
        delete less[name];
        expect(readFrameMessage(less), name).to.equal(undefined);
        expect(readFrameMessage({ ...posted(message), [name]: {} }), name).to.equal(undefined);
      }
    }
    expect(readLook({ ...posted(LOOKS[1]), extra: '' })).to.equal(undefined);
    expect(readLook({ ...posted(LOOKS[1]), theme: 'url(x)' })).to.equal(undefined);
    expect(readFrameMessage(posted(LOOKS[0]))).to.equal(undefined);
    expect(readLook(posted(SAID[0]))).to.equal(undefined);
  });

  it('have room for no markup, no address and no endless height', () => {
    const tried = [
      { type: 'receipt', receipt: '<img src=x>' },
      { type: 'receipt', receipt: 'https://evil.example' },
      { type: 'receipt', receipt: 'x'.repeat(65) },
      { type: 'step', step: '示例甲' },
      { type: 'problem', code: 'a b' },
      { type: 'height', height: 20_001 },
      { type: 'height', height: 0 },
      { type: 'height', height: 1.5 },
      { type: 'height', height: Number.NaN },
      { type: 'height', height: '100' },
      { type: 'toString' },
      { type: '__proto__' },
    ];
    for (const message of tried) {
      expect(readFrameMessage(posted(message)), JSON.stringify(message)).to.equal(undefined);
    }
  });

  it('of other scripts throw nothing, whatever they are', () => {
    fc.assert(
      fc.property(fc.anything(), data => {
        expect(readFrameMessage(data)).to.equal(undefined);
        expect(readLook(data)).to.equal(undefined);
      }),
    );
  });
});
