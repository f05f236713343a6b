import { expect } from '@open-wc/testing';
import { until } from '../helpers/until.ts';
import { whole } from '../../src/base/begin-when.ts';

const never = new AbortController().signal;

/** A page that is still on its way; `send` is what comes next, `end` the rest of it. */
function arriving() {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument!;
  page.open();
  return {
    send: (html: string) => page.write(html),
    end: () => page.close(),
    widget: () => page.querySelector('div')!,
    section: () => page.querySelector('section')!,
    remove: () => frame.remove(),
  };
}

describe('whole', () => {
  let page: ReturnType<typeof arriving>;
  beforeEach(() => {
    page = arriving();
  });
  afterEach(() => {
    page.end();
    page.remove();
  });

  /** Whether it has come, as it stands. */
  function watch(signal = never) {
    const seen = { whole: false };
    void whole(page.widget(), signal).then(() => (seen.whole = true));
    return seen;
  }
  const still = () => new Promise(resolve => setTimeout(resolve));

  it('waits for the end of an element that is being parsed', async () => {
    page.send('<section><div><p>先到');
    const seen = watch();
    page.send('的</p><p>后到的</p>');
    await still();
    expect(seen.whole).to.equal(false);
    page.send('</div></section><p>其后');
    await until(() => seen.whole);
  });

  it('takes the end of the page for its end', async () => {
    page.send('<div>最后');
    const seen = watch();
    await still();
    expect(seen.whole).to.equal(false);
    page.end();
    await until(() => seen.whole);
  });

  it('does not wait where something stands after it, nor after the page is here', async () => {
    page.send('<div></div><p>');
    const seen = watch();
    await still();
    expect(seen.whole).to.equal(true);
    await whole(document.createElement('div'), never);
  });

  it('looks out of the shadow root it stands in', async () => {
    page.send('<section></section><p>');
    const shadow = page.section().attachShadow({ mode: 'open' });
    const inner = document.createElement('div');
    shadow.append(inner);
    await whole(inner, never);
  });

  it('ends with its signal', async () => {
    page.send('<div>');
    const end = new AbortController();
    const seen = watch(end.signal);
    end.abort();
    await until(() => seen.whole);
  });
});
