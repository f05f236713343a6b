import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/switch/index.ts';
import type { UnionSwitch } from '../../../src/elements/switch/switch.ts';
import { until } from '../../helpers/until.ts';

const native = (element: Element) => element.shadowRoot!.querySelector('input')!;
const row = (element: Element) => element.shadowRoot!.querySelector('label')!;
const word = (element: Element) => element.shadowRoot!.querySelector('.state')!.textContent;

const openNow = () =>
  fixture<UnionSwitch>(
    html`<union-switch label="只看正在开放的" hint="按站点所在地的时间。"></union-switch>`,
  );

function heard(element: UnionSwitch) {
  const events: string[] = [];
  for (const type of ['input', 'change']) {
    element.parentElement!.addEventListener(type, () => events.push(`${type}:${element.checked}`));
  }
  return events;
}

describe('union-switch', () => {
  it('is accessible as a switch, on, off, wrong and disabled', async () => {
    const element = await openNow();
    expect(native(element).getAttribute('role')).to.equal('switch');
    await expect(element).to.be.accessible();
    element.checked = true;
    element.error = '没有保存成功，请重试。';
    await element.updateComplete;
    expect(native(element).getAttribute('aria-describedby')).to.equal('hint error');
    await expect(element).to.be.accessible();
    element.disabled = true;
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('can be seen to be on whatever the colour of the brand', async () => {
    const element = await openNow();
    element.parentElement!.style.setProperty('--union-accent', '#ffd400');
    element.checked = true;
    await element.updateComplete;
    const reference = document.createElement('i');
    reference.style.color = 'var(--union-action-ink)';
    row(element).append(reference);
    native(element).style.transition = 'none';
    expect(getComputedStyle(native(element)).backgroundColor).to.equal(
      getComputedStyle(reference).color,
    );
  });

  it('is turned by a press anywhere in its row, and tells each time', async () => {
    const element = await openNow();
    const events = heard(element);
    row(element).click();
    await element.updateComplete;
    element.click();
    await element.updateComplete;
    expect(events).to.deep.equal(['input:true', 'change:true', 'input:false', 'change:false']);
  });

  it('is turned by the space bar', async () => {
    const element = await openNow();
    element.focus();
    await sendKeys({ press: ' ' });
    await until(() => element.checked);
  });

  it('says by a word whether it is on, in the language of the page', async () => {
    const page = await fixture(
      html`<div lang="zh-Hans"><union-switch label="Large text" checked></union-switch></div>`,
    );
    const element = page.querySelector('union-switch')!;
    expect(word(element)).to.equal('开');
    element.checked = false;
    await element.updateComplete;
    expect(word(element)).to.equal('关');
    page.setAttribute('lang', 'en');
    await until(() => word(element) === 'Off');
  });

  it('tells nothing of what the page sets, and shows it', async () => {
    const element = await openNow();
    const events = heard(element);
    element.checked = true;
    await element.updateComplete;
    expect(native(element).checked).to.equal(true);
    expect(events).to.deep.equal([]);
  });

  it('goes back when a listener could not make the change', async () => {
    const element = await openNow();
    element.addEventListener('change', () => {
      element.checked = false;
      element.error = '没有保存成功，请重试。';
    });
    row(element).click();
    await element.updateComplete;
    expect(native(element).checked).to.equal(false);
    expect(word(element)).to.equal('关');
  });

  it('takes part in its form: value, reset, fieldset, restore', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset>
          <union-switch name="sms" value="yes" label="短信提醒" checked></union-switch>
        </fieldset>
      </form>`,
    );
    const element = form.querySelector('union-switch')!;
    const sent = () => new FormData(form).get('sms');
    expect(sent()).to.equal('yes');
    row(element).click();
    await element.updateComplete;
    expect(sent()).to.equal(null);
    form.reset();
    await aTimeout(0);
    await element.updateComplete;
    expect(sent()).to.equal('yes');
    element.formStateRestoreCallback('false');
    await element.updateComplete;
    expect(sent()).to.equal(null);
    element.formStateRestoreCallback('true');
    form.querySelector('fieldset')!.disabled = true;
    await element.updateComplete;
    expect([sent(), native(element).disabled]).to.deep.equal([null, true]);
    row(element).click();
    expect(element.checked, 'not turned while disabled').to.equal(true);
  });

  it('is a full target in either size', async () => {
    for (const [size, target] of [
      ['standard', 44],
      ['large', 60],
    ] as const) {
      const element = await fixture<UnionSwitch>(
        html`<union-switch size=${size} label="短信提醒"></union-switch>`,
      );
      expect(row(element).offsetHeight).to.be.at.least(target);
      expect(row(element).offsetWidth).to.equal(element.offsetWidth);
    }
  });
});
