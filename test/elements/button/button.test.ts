import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/elements/button/index.ts';
import '../../../src/elements/icon/index.ts';
import type { UnionButton } from '../../../src/elements/button/button.ts';

const control = (element: Element) => element.shadowRoot!.querySelector('button')!;

describe('union-button', () => {
  for (const variant of ['primary', 'secondary', 'quiet', 'danger']) {
    it(`is accessible when ${variant}, in every theme`, async () => {
      for (const theme of ['light', 'dark', 'contrast']) {
        const element = await fixture(
          html`<union-button theme=${theme} variant=${variant}>提交申请</union-button>`,
        );
        await expect(element).to.be.accessible({ ignoredRules: ['color-contrast'] });
      }
    });
  }

  it('is large enough for a finger, and larger in large', async () => {
    const element = await fixture<UnionButton>(html`<union-button>重试</union-button>`);
    expect(element.offsetHeight).to.be.at.least(44);
    expect(element.offsetWidth).to.be.at.least(44);
    element.size = 'large';
    await element.updateComplete;
    expect(element.offsetHeight).to.be.at.least(60);
  });

  it('is as wide as the page makes it, its words in the middle', async () => {
    const page = await fixture(
      html`<div .style=${'width: 320px'}>
        <union-button .style=${'display: block'}>下一步</union-button>
      </div>`,
    );
    expect(control(page.querySelector('union-button')!).offsetWidth).to.equal(320);
  });

  it('keeps its name while busy with an icon alone, and shows the work in its place', async () => {
    const element = await fixture<UnionButton>(
      html`<union-button label="重新加载" busy
        ><union-icon name="close"></union-icon
      ></union-button>`,
    );
    expect(control(element).getAttribute('aria-label')).to.equal('重新加载');
    expect(control(element).getAttribute('aria-busy')).to.equal('true');
    expect(element.querySelector('union-icon')!.offsetWidth).to.equal(0);
    expect([element.offsetWidth, element.offsetHeight]).to.deep.equal([44, 44]);
    await expect(element).to.be.accessible();
  });

  it('is pressed by Enter and Space', async () => {
    const element = await fixture(html`<union-button>重试</union-button>`);
    let presses = 0;
    element.addEventListener('click', () => (presses += 1));
    (element as HTMLElement).focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    expect(presses).to.equal(2);
  });

  it('does nothing while disabled or busy, but keeps the focus while busy', async () => {
    const element = await fixture<UnionButton>(html`<union-button busy>正在提交…</union-button>`);
    let presses = 0;
    element.addEventListener('click', () => (presses += 1));
    element.focus();
    element.click();
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement === element).to.equal(true);
    expect(control(element).getAttribute('aria-disabled')).to.equal('true');
    element.busy = false;
    element.disabled = true;
    await element.updateComplete;
    element.click();
    expect(presses).to.equal(0);
  });

  it('has a name when it shows an icon alone', async () => {
    const element = await fixture(
      html`<union-button label="关闭"><union-icon name="close"></union-icon></union-button>`,
    );
    expect(control(element).getAttribute('aria-label')).to.equal('关闭');
    await expect(element).to.be.accessible();
  });

  it('has its icon in the middle when it shows that alone, in whichever slot', async () => {
    for (const slot of ['', 'icon']) {
      const element = await fixture(
        html`<union-button label="搜索"
          ><union-icon slot=${slot} name="search"></union-icon
        ></union-button>`,
      );
      const [frame, icon] = [control(element), element.querySelector('union-icon')!].map(part =>
        part.getBoundingClientRect(),
      );
      const [middle, at] = [frame!, icon!].map(box => box.left + box.width / 2);
      expect(Math.abs(middle! - at!), slot).to.be.at.most(1);
    }
  });

  it('tells whether what it opens is open, and nothing when it opens nothing', async () => {
    const element = await fixture<UnionButton>(
      html`<union-button expanded="false">筛选</union-button>`,
    );
    expect(control(element).getAttribute('aria-expanded')).to.equal('false');
    element.expanded = undefined;
    await element.updateComplete;
    expect(control(element).hasAttribute('aria-expanded')).to.equal(false);
  });

  it('submits and resets its form', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form @submit=${(e: Event) => e.preventDefault()}>
        <input name="a" value="1" />
        <union-button type="submit">提交</union-button>
        <union-button type="reset">清空</union-button>
      </form>`,
    );
    const [submit, reset] = [...form.querySelectorAll('union-button')];
    setTimeout(() => submit!.click());
    await oneEvent(form, 'submit');
    form.querySelector('input')!.value = '2';
    setTimeout(() => reset!.click());
    await oneEvent(form, 'reset');
    expect(form.querySelector('input')!.value).to.equal('1');
  });

  it('is disabled with the fieldset around it', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset disabled><union-button type="submit">提交</union-button></fieldset>
      </form>`,
    );
    let sent = 0;
    form.addEventListener('submit', event => {
      event.preventDefault();
      sent += 1;
    });
    const button = form.querySelector('union-button')!;
    button.click();
    await aTimeout(20);
    expect(sent).to.equal(0);
    form.querySelector('fieldset')!.disabled = false;
    await button.updateComplete;
    setTimeout(() => button.click());
    await oneEvent(form, 'submit');
    expect(sent).to.equal(1);
  });

  it('does not submit when the page calls it off, nor as a plain button', async () => {
    let sent = 0;
    const form = await fixture<HTMLFormElement>(
      html`<form
        @submit=${(event: Event) => {
          event.preventDefault();
          sent += 1;
        }}
      >
        <union-button type="submit" @click=${(event: Event) => event.preventDefault()}
          >提交</union-button
        >
        <union-button>只是按钮</union-button>
      </form>`,
    );
    form.querySelectorAll('union-button').forEach(button => button.click());
    form.querySelector('union-button')!.focus();
    await sendKeys({ press: 'Enter' });
    await aTimeout(20);
    expect(sent).to.equal(0);
  });
});
