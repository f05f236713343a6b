import { expect, fixture, html } from '@open-wc/testing';
import { FrameHost } from '../../../src/widgets/join-form/frame-host.ts';
import type { FrameMessage } from '../../../src/widgets/join-form/frame-messages.ts';
import { until } from '../../helpers/until.ts';

const HERE = location.origin;
const ELSEWHERE = 'https://api.example';

describe('the page’s side of a frame', () => {
  let frame: HTMLIFrameElement;
  let host: FrameHost;
  let heard: FrameMessage[];
  /** What the frame's own window was told. */
  let told: unknown[];

  beforeEach(async () => {
    heard = [];
    told = [];
    frame = await fixture<HTMLIFrameElement>(html`<iframe title="示例"></iframe>`);
    frame.contentWindow!.addEventListener('message', ({ data }) => told.push(data));
  });
  afterEach(() => host.end());

  const open = (origin = HERE): void => {
    host = new FrameHost(frame, origin, message => heard.push(message));
  };

  /** A message as the browser delivers it. */
  const deliver = (message: { type: string }, from: Partial<MessageEventInit> = {}): void => {
    const data = { union: 1, ...message };
    const source = frame.contentWindow;
    dispatchEvent(new MessageEvent('message', { data, origin: HERE, source, ...from }));
  };

  it('hears the one window from the one origin, and nobody else', () => {
    open();
    deliver({ type: 'ready' }, { origin: ELSEWHERE });
    deliver({ type: 'ready' }, { origin: 'null' });
    deliver({ type: 'ready' }, { source: window });
    deliver({ type: 'ready' }, { source: null });
    deliver({ type: 'shout' });
    expect(heard).to.deep.equal([]);
    deliver({ type: 'ready' });
    expect(heard).to.deep.equal([{ type: 'ready' }]);
  });

  it('hears nothing of a frame that is not on the page', () => {
    open();
    frame.remove();
    deliver({ type: 'ready' }, { source: null });
    expect(heard).to.deep.equal([]);
  });

  it('makes the frame as high as its form', () => {
    open();
    deliver({ type: 'height', height: 812 } as FrameMessage);
    expect(frame.style.height).to.equal('812px');
  });

  it('tells the look once the form stands, and each change of it, once', async () => {
    open();
    host.look({ lang: 'ug', theme: 'dark' });
    deliver({ type: 'ready' });
    await until(() => told.length === 1);
    expect(told[0]).to.deep.equal({ union: 1, type: 'look', lang: 'ug', theme: 'dark' });
    host.look({ lang: 'ug', theme: 'dark' });
    host.look({ lang: 'en', theme: 'dark' });
    await until(() => told.length === 2);
    expect(told[1]).to.deep.equal({ union: 1, type: 'look', lang: 'en', theme: 'dark' });
  });

  it('tells nothing to a frame that was led to another origin', async () => {
    // The browser says so in the console, which is right and not what is tested here.
    const { error } = console;
    console.error = () => undefined;
    open(ELSEWHERE);
    host.look({ lang: 'ug' });
    deliver({ type: 'ready' }, { origin: ELSEWHERE });
    expect(heard).to.have.length(1);
    frame.contentWindow!.postMessage('last', HERE);
    await until(() => told.length > 0);
    console.error = error;
    expect(told).to.deep.equal(['last']);
  });

  it('brings a new step’s top into sight, and what has the focus', async () => {
    const before = document.createElement('div');
    const after = document.createElement('div');
    before.style.height = after.style.height = '3000px';
    frame.before(before);
    frame.after(after);
    open();
    deliver({ type: 'height', height: 2500 } as FrameMessage);
    const top = () => Math.round(frame.getBoundingClientRect().top);
    try {
      scrollTo(0, 4000);
      deliver({ type: 'step', step: 'work' } as FrameMessage);
      await until(() => top() === 24, 'the step’s top was not brought into sight');

      deliver({ type: 'focus', top: 2000, bottom: 2040 } as FrameMessage);
      await until(() => top() + 2040 + 24 === innerHeight, 'the focus was not brought into sight');

      // What is in sight stays where it is: a person has just tapped it.
      const stays = scrollY;
      deliver({ type: 'focus', top: 1990, bottom: 2030 } as FrameMessage);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      expect(scrollY).to.equal(stays);
    } finally {
      scrollTo(0, 0);
      before.remove();
      after.remove();
    }
  });

  it('hears nothing any more once it has ended', () => {
    open();
    host.end();
    deliver({ type: 'ready' });
    expect(heard).to.deep.equal([]);
  });
});
