import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { define } from '../../src/base/define.ts';
import { OptionsController } from '../../src/base/options-controller.ts';
import { UnionElement } from '../../src/base/union-element.ts';

class Chooser extends UnionElement {
  changes = 0;
  readonly options = new OptionsController(this, () => (this.changes += 1));
  renders = 0;

  protected override render() {
    this.renders += 1;
    return this.options.all.length;
  }
}
define('union-test-chooser', Chooser);

const chooser = () =>
  fixture<Chooser>(
    html`<union-test-chooser>
      <option value="rest" disabled>驿站</option>
      <optgroup label="读书"><option>职工书屋</option></optgroup>
      <option value="aid">法律援助</option>
    </union-test-chooser>`,
  );

const values = (element: Chooser) => element.options.all.map(option => option.value);

/** How often it renders for what is done, once observers have heard. */
async function rendersFor(element: Chooser, act: () => void) {
  const before = element.renders;
  act();
  await aTimeout(0);
  await element.updateComplete;
  return element.renders - before;
}

describe('OptionsController', () => {
  it('has the options in the order of the page, with their words for values', async () => {
    expect(values(await chooser())).to.deep.equal(['rest', '职工书屋', 'aid']);
  });

  it('lets its host render once for all changes made together', async () => {
    const element = await chooser();
    const [first] = element.options.all;
    const count = await rendersFor(element, () => {
      first!.textContent = '爱心驿站';
      first!.value = 'rider';
      element.append(new Option('工会', 'union'));
      element.querySelector('optgroup')!.disabled = true;
    });
    expect(count).to.equal(1);
    expect(values(element)).to.deep.equal(['rider', '职工书屋', 'aid', 'union']);
  });

  it('tells its host of them before that renders, once for all together', async () => {
    const element = await chooser();
    const { changes } = element;
    let rendered = -1;
    await rendersFor(element, () => {
      element.append(new Option('工会', 'union'), new Option('书屋', 'reading'));
      rendered = element.renders;
    });
    expect([element.changes - changes, element.renders - rendered]).to.deep.equal([1, 1]);
    await rendersFor(element, () => element.requestUpdate());
    expect(element.changes - changes, 'of nothing else').to.equal(1);
  });

  it('does not render for attributes of the host', async () => {
    const element = await chooser();
    expect(await rendersFor(element, () => element.setAttribute('class', 'wide'))).to.equal(0);
  });

  it('begins as a native list does: the last that is selected, else the first one can choose', async () => {
    const element = await chooser();
    expect(element.options.one('')).to.equal('职工书屋');
    element.options.reset();
    element.options.all[2]!.defaultSelected = true;
    expect(element.options.preset).to.deep.equal(['aid']);
    expect(element.options.one('')).to.equal('aid');
  });

  it('keeps a value that no option has yet, and begins anew when the chosen one goes', async () => {
    const element = await chooser();
    const { options } = element;
    expect(options.one('late')).to.equal('late');
    element.append(new Option('来得晚', 'late'));
    expect(options.one('late')).to.equal('late');
    element.querySelector('[value="late"]')!.remove();
    expect(options.one('late')).to.equal('职工书屋');
  });

  it('keeps an empty value that an option has', async () => {
    const element = await chooser();
    element.prepend(new Option('请选择', ''));
    expect(element.options.one('')).to.equal('');
  });

  it('listens no more once it has left, and looks again when it comes back', async () => {
    const element = await chooser();
    const { parentElement } = element;
    element.remove();
    const count = await rendersFor(element, () => element.append(new Option('工会', 'union')));
    expect(count).to.equal(0);
    expect(await rendersFor(element, () => parentElement!.append(element))).to.equal(1);
  });
});
