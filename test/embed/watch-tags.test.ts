import { aTimeout, expect } from '@open-wc/testing';
import { watchTags } from '../../src/embed/watch-tags.ts';

/** Loaders that count, and fail as long as they are told to. */
function counting(...tags: string[]) {
  const calls: string[] = [];
  const state = { failing: false };
  const load = (tag: string) => (again: string) => {
    calls.push(tag + again);
    return state.failing ? Promise.reject(new Error('no network')) : Promise.resolve();
  };
  const loaders = Object.fromEntries(tags.map(tag => [tag, load(tag)]));
  return { calls, state, loaders };
}

describe('watchTags', () => {
  const errors: unknown[] = [];
  const { error } = console;
  let place: HTMLElement;
  let end: () => void = () => undefined;

  beforeEach(() => {
    errors.length = 0;
    console.error = (...words: unknown[]) => errors.push(words[0]);
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => {
    console.error = error;
    end();
    place.remove();
  });

  const add = (tag: string, to: Element = place) => to.appendChild(document.createElement(tag));

  it('loads what is on the page, each tag once, and nothing else', () => {
    const { calls, loaders } = counting('union-x-map', 'union-x-form', 'union-x-card');
    add('union-x-map');
    add('union-x-map');
    add('union-x-card', add('section'));
    add('union-x-other');
    end = watchTags(loaders);
    expect(calls).to.deep.equal(['union-x-map', 'union-x-card']);
  });

  it('loads what comes later, alone or deep inside', async () => {
    const { calls, loaders } = counting('union-x-map', 'union-x-form');
    end = watchTags(loaders);
    add('p');
    await aTimeout(0);
    expect(calls).to.deep.equal([]);
    add('union-x-map');
    await aTimeout(0);
    expect(calls).to.deep.equal(['union-x-map']);
    const section = document.createElement('section');
    add('union-x-form', section);
    add('union-x-map', section);
    place.append('text', section);
    await aTimeout(0);
    expect(calls).to.deep.equal(['union-x-map', 'union-x-form']);
  });

  it('tries again what failed when another such tag comes, and not before', async () => {
    const { calls, state, loaders } = counting('union-x-map');
    state.failing = true;
    add('union-x-map');
    end = watchTags(loaders);
    await aTimeout(0);
    expect(errors).to.have.length(1);
    expect(String(errors[0])).to.contain('<union-x-map>');
    add('p');
    place.append('a page that changes all the time');
    await aTimeout(0);
    expect(calls, 'no storm of requests').to.have.length(1);
    state.failing = false;
    add('union-x-map');
    await aTimeout(0);
    add('union-x-map');
    await aTimeout(0);
    expect(calls, 'and no more once it is here').to.have.length(2);
  });

  it('tries again what failed when the browser is online', async () => {
    const { calls, state, loaders } = counting('union-x-map', 'union-x-form');
    state.failing = true;
    add('union-x-map');
    end = watchTags(loaders);
    await aTimeout(0);
    window.dispatchEvent(new Event('online'));
    await aTimeout(0);
    state.failing = false;
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('online'));
    await aTimeout(0);
    window.dispatchEvent(new Event('online'));
    expect(calls, 'under another address each time').to.deep.equal([
      'union-x-map',
      'union-x-map#',
      'union-x-map##',
    ]);
    expect(errors).to.have.length(2);
  });

  it('does not try again while a load is under way', async () => {
    let done: () => void = () => undefined;
    let calls = 0;
    const slow = () => {
      calls += 1;
      return new Promise<void>(resolve => (done = resolve));
    };
    add('union-x-map');
    end = watchTags({ 'union-x-map': slow });
    add('union-x-map');
    window.dispatchEvent(new Event('online'));
    await aTimeout(0);
    done();
    expect(calls).to.equal(1);
  });

  it('stops when told', async () => {
    const { calls, loaders } = counting('union-x-map');
    watchTags(loaders)();
    add('union-x-map');
    await aTimeout(0);
    window.dispatchEvent(new Event('online'));
    expect(calls).to.deep.equal([]);
  });
});
