import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../../src/elements/steps/index.ts';
import type { StepSelectEvent, UnionSteps } from '../../../src/elements/steps/steps.ts';

const options = html`<option value="read">阅读须知</option>
  <option value="fill">填写信息</option>
  <option value="send">核对并提交</option>`;

async function stand(content: unknown, width = 800) {
  const page = await fixture<HTMLElement>(html`<div>${content}</div>`);
  page.style.width = `${width}px`;
  await nextFrame();
  return page.querySelector('union-steps')!;
}

const visible = (element: Element, selector: string) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)].filter(
    part => part.offsetHeight > 0 && !part.closest('details:not([open]) > ol'),
  );
const words = (parts: Element[]) =>
  parts.map(part => part.textContent!.replace(/\s+/g, ' ').trim());
const list = (element: Element) => words(visible(element, '.step .name'));
const presses = (element: Element) => visible(element, 'button.press, a.press');

function heard(element: Element, callOff = false) {
  const values: string[] = [];
  element.addEventListener('union-step-select', event => {
    values.push((event as StepSelectEvent).value);
    if (callOff) event.preventDefault();
  });
  return values;
}

describe('union-steps', () => {
  it('is a list that says in words which steps are done, current and to come', async () => {
    const element = await stand(html`<union-steps current="fill">${options}</union-steps>`);
    expect(list(element)).to.deep.equal([
      '阅读须知（已完成）',
      '填写信息（进行中）',
      '核对并提交（未开始）',
    ]);
    const [current] = visible(element, '[aria-current="step"]');
    expect(words([current!])[0]).to.contain('填写信息');
    expect(presses(element), 'it only shows the way').to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('starts at the first step, and can be over', async () => {
    const element = await stand(html`<union-steps>${options}</union-steps>`);
    expect(list(element)[0]).to.equal('阅读须知（进行中）');
    element.finished = true;
    await element.updateComplete;
    expect(list(element).every(name => name.endsWith('（已完成）'))).to.equal(true);
    expect(visible(element, '[aria-current]')).to.have.length(0);
  });

  it('follows its options', async () => {
    const element = await stand(html`<union-steps current="fill">${options}</union-steps>`);
    element.querySelector('option')!.textContent = '先看须知';
    element.querySelectorAll('option')[2]!.remove();
    await aTimeout(0);
    await element.updateComplete;
    expect(list(element)).to.deep.equal(['先看须知（已完成）', '填写信息（进行中）']);
  });

  it('is no longer watching its options once removed', async () => {
    const element = await stand(html`<union-steps current="fill">${options}</union-steps>`);
    element.remove();
    await aTimeout(0);
    await element.updateComplete;
    element.querySelector('option')!.textContent = '先看须知';
    await aTimeout(0);
    expect(element.isUpdatePending).to.equal(false);
  });

  it('goes back to a step that is done, if the page wants so', async () => {
    const element = await stand(
      html`<union-steps current="send" selectable>${options}</union-steps>`,
    );
    const values = heard(element);
    expect(presses(element)).to.have.length(2);
    presses(element)[1]!.focus();
    await sendKeys({ press: 'Enter' });
    expect(values).to.deep.equal(['fill']);
    expect(element.current, 'where one is, is for the page to say').to.equal('send');
    await expect(element).to.be.accessible();
  });

  it('makes real links of the steps that are done, which the page may take over', async () => {
    const element = await stand(
      html`<union-steps current="b" href="#step={step}"
        ><option value="a&b">一</option>
        <option value="b">二</option></union-steps
      >`,
    );
    const values = heard(element, true);
    const [link] = presses(element);
    expect(link!.getAttribute('href')).to.equal('#step=a%26b');
    link!.click();
    expect(values).to.deep.equal(['a&b']);
    expect(location.hash).to.not.contain('step');
    element.href = 'javascript:go({step})';
    await element.updateComplete;
    expect(presses(element)).to.have.length(0);
  });

  it('is one line on a phone, which opens into the list', async () => {
    const element = await stand(html`<union-steps current="fill">${options}</union-steps>`, 328);
    const [summary] = visible(element, 'summary');
    expect(words([summary!])).to.deep.equal(['第 2 步，共 3 步：填写信息']);
    expect(list(element)).to.deep.equal([]);
    summary!.focus();
    await sendKeys({ press: 'Enter' });
    await nextFrame();
    expect(list(element)).to.have.length(3);
    await expect(element).to.be.accessible();
    element.finished = true;
    await element.updateComplete;
    expect(words([summary!])).to.deep.equal(['3 步已全部完成']);
  });

  it('has a width of its own where the page gives it none', async () => {
    const element = await stand(html`<union-steps current="fill">${options}</union-steps>`);
    const place = element.parentElement!;
    place.style.cssText = 'display: flex; justify-content: center; width: 800px';
    expect(element.offsetWidth).to.be.above(160);
    place.style.width = '120px';
    expect(element.offsetWidth).to.equal(120);
  });

  it('shows nothing without options', async () => {
    const element = await stand(html`<union-steps></union-steps>`);
    expect(element.shadowRoot!.querySelector('ol')).to.equal(null);
  });

  it('has full targets in either size, wide and narrow', async () => {
    for (const width of [900, 328]) {
      const element: UnionSteps = await stand(
        html`<union-steps current="send" selectable>${options}</union-steps>`,
        width,
      );
      element.shadowRoot!.querySelector('details')!.open = true;
      for (const [size, target] of [
        ['standard', 44],
        ['large', 60],
      ] as const) {
        element.size = size;
        await element.updateComplete;
        await nextFrame();
        for (const press of [...presses(element), ...visible(element, 'summary')]) {
          expect(press.offsetHeight, `${width} ${size}`).to.be.at.least(target);
        }
      }
    }
  });
});
