import { aTimeout, expect } from '@open-wc/testing';
import { pageRecord } from '../../src/base/page-site.ts';
import { bringCode } from '../../src/embed/bring-code.ts';

describe('bringCode', () => {
  const errors: unknown[] = [];
  const waits: number[] = [];
  const { error } = console;
  const { setTimeout } = window;
  let later: (() => void)[] = [];
  const page = () => window as unknown as Record<symbol, unknown>;

  beforeEach(() => {
    errors.length = 0;
    waits.length = 0;
    later = [];
    delete page()[Symbol.for('union-widgets')];
    console.error = (...words: unknown[]) => errors.push(words[0]);
    // Its waits are held; those of the test itself have no tag.
    window.setTimeout = ((act: (tag?: string) => void, wait: number, tag?: string) => {
      if (tag === undefined) return setTimeout(act, wait);
      waits.push(wait);
      return later.push(() => act(tag));
    }) as typeof setTimeout;
  });
  afterEach(() => {
    console.error = error;
    window.setTimeout = setTimeout;
  });

  /** What was asked for, `tag tries`; it fails as long as it is told to. */
  function counting() {
    const calls: string[] = [];
    const state = { failing: false };
    const load = (code: string, tries: number) => {
      calls.push(`${code} ${tries}`);
      return state.failing ? Promise.reject(new Error('no network')) : Promise.resolve(code);
    };
    const code = { 'union-x-map': 'union-x-map', 'union-x-card': 'union-x-card' };
    const came: string[] = [];
    const bring = bringCode(pageRecord(), load, code, what => came.push(what));
    return { calls, state, bring, came };
  }

  it('loads the code of a tag once', async () => {
    const { calls, bring, came } = counting();
    bring('union-x-map');
    bring('union-x-map');
    await aTimeout(0);
    expect(came).to.deep.equal(['union-x-map']);
    bring('union-x-map');
    bring('union-x-card');
    expect(calls).to.deep.equal(['union-x-map 0', 'union-x-card 0']);
  });

  it('tries again after a second, five, and thirty, and says so each time', async () => {
    const { calls, state, bring } = counting();
    state.failing = true;
    bring('union-x-map');
    await aTimeout(0);
    for (let n = 0; n < 3; n += 1) {
      later.shift()!();
      await aTimeout(0);
    }
    expect(waits).to.deep.equal([1000, 5000, 30_000]);
    expect(calls).to.deep.equal([0, 1, 2, 3].map(n => `union-x-map ${n}`));
    expect(errors).to.have.length(4);
    expect(String(errors[0])).to.contain('<union-x-map>');
    expect(later, 'and leaves it at that').to.have.length(0);
  });

  it('tries again when it is asked again, and when the browser is online', async () => {
    const { calls, state, bring } = counting();
    state.failing = true;
    bring('union-x-map');
    await aTimeout(0);
    bring('union-x-map');
    await aTimeout(0);
    state.failing = false;
    window.dispatchEvent(new Event('online'));
    await aTimeout(0);
    window.dispatchEvent(new Event('online'));
    later.forEach(act => act());
    expect(calls).to.deep.equal(['union-x-map 0', 'union-x-map 1', 'union-x-map 2']);
  });

  it('leaves to another copy what that is loading, and takes it over when that has failed', async () => {
    const [one, other] = [counting(), counting()];
    one.state.failing = true;
    one.bring('union-x-map');
    other.bring('union-x-map');
    expect(other.calls).to.deep.equal([]);
    await aTimeout(0);
    other.bring('union-x-map');
    expect(other.calls).to.deep.equal(['union-x-map 0']);
    later.forEach(act => act());
    expect(one.calls, 'which the first leaves to it').to.have.length(1);
    expect(pageRecord().coming).to.deep.equal({ 'union-x-map': true });
  });

  it('marks the tags that do not come, so that their room is given back', async () => {
    const tag = document.createElement('union-x-map');
    document.body.append(tag);
    const { state, bring } = counting();
    state.failing = true;
    bring('union-x-map');
    await aTimeout(0);
    expect(tag.dataset['state']).to.equal('problem');
    tag.remove();
  });
});
