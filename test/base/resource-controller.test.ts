import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ResourceController, type Loaded } from '../../src/base/resource-controller.ts';

class ResourceHost extends LitElement {
  answers: Array<() => Promise<Loaded<string[]>>> = [];
  signals: AbortSignal[] = [];
  settled: string[] = [];
  resource = new ResourceController<string[]>(this, {
    load: signal => {
      this.signals.push(signal);
      return this.answers.shift()!();
    },
    isEmpty: data => data.length === 0,
    settled: state => this.settled.push(state),
  });
  override render() {
    return html`${this.resource.state}: ${this.resource.data}`;
  }
}
customElements.define('resource-host', ResourceHost);

const good = (data: string[]) => () => Promise.resolve<Loaded<string[]>>({ ok: true, data });
const bad = (code: string) => () =>
  Promise.resolve<Loaded<string[]>>({ ok: false, problem: { code } });
const text = (el: ResourceHost) => el.shadowRoot!.textContent!.trim();

describe('ResourceController', () => {
  let el: ResourceHost;
  beforeEach(async () => {
    el = await fixture<ResourceHost>(html`<resource-host></resource-host>`);
  });

  it('goes from loading to ready, and to empty when there is nothing', async () => {
    expect(text(el)).to.equal('loading:');
    el.answers.push(good(['a']), good([]));
    await el.resource.reload();
    await el.updateComplete;
    expect(text(el)).to.equal('ready: a');
    await el.resource.reload();
    expect(el.resource.state).to.equal('empty');
  });

  it('names the problem, and recovers on the next load', async () => {
    el.answers.push(bad('network'), good(['b']));
    await el.resource.reload();
    expect(el.resource.state).to.equal('problem');
    expect(el.resource.problem?.code).to.equal('network');
    await el.resource.reload();
    expect(el.resource.state).to.equal('ready');
    expect(el.resource.problem).to.equal(undefined);
  });

  it('shows the last good copy as stale, with its time', async () => {
    el.answers.push(() =>
      Promise.resolve({
        ok: true,
        data: ['c'],
        stale: { since: 42, problem: { code: 'timeout' } },
      }),
    );
    await el.resource.reload();
    expect(el.resource.state).to.equal('stale');
    expect(el.resource.since).to.equal(42);
  });

  it('ends a load that a newer one replaces, and ignores its late answer', async () => {
    let late: (value: Loaded<string[]>) => void = () => {};
    el.answers.push(() => new Promise(done => (late = done)), good(['new']));
    const first = el.resource.reload();
    await el.resource.reload();
    expect(el.signals[0]!.aborted).to.equal(true);
    late({ ok: true, data: ['old'] });
    await first;
    expect(el.resource.data).to.deep.equal(['new']);
    expect(el.settled).to.deep.equal(['ready']);
  });

  it('ends the load when the element leaves the page', async () => {
    el.answers.push(() => new Promise(() => {}));
    void el.resource.reload();
    el.remove();
    expect(el.signals[0]!.aborted).to.equal(true);
    expect(el.resource.busy).to.equal(false);
  });

  it('tells a person who has waited long, and shows what comes after all', async () => {
    let late: (value: Loaded<string[]>) => void = () => {};
    el.answers.push(() => new Promise(done => (late = done)));
    const load = el.resource.reload(6950);
    expect(el.resource.state).to.equal('loading');
    await new Promise(done => setTimeout(done, 120));
    expect(el.resource.state).to.equal('problem');
    expect(el.resource.problem?.code).to.equal('timeout');
    expect(el.resource.busy, 'it goes on').to.equal(true);
    late({ ok: true, data: ['late'] });
    await load;
    await el.updateComplete;
    expect(text(el)).to.equal('ready: late');
    expect(el.settled).to.deep.equal(['problem', 'ready']);
  });

  it('keeps data that is shown, however long a reload takes', async () => {
    el.answers.push(good(['a']), () => new Promise(() => {}));
    await el.resource.reload();
    void el.resource.reload(6950);
    await new Promise(done => setTimeout(done, 120));
    expect(el.resource.state).to.equal('ready');
    expect(el.settled).to.deep.equal(['ready']);
  });

  it('turns a loader that throws into a problem', async () => {
    el.answers.push(() => Promise.reject(new Error('bug')));
    const { error } = console;
    console.error = () => {};
    await el.resource.reload();
    console.error = error;
    expect(el.resource.state).to.equal('problem');
    expect(el.resource.problem?.code).to.equal('internal');
  });
});
