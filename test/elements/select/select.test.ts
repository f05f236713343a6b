import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/select/index.ts';
import type { UnionSelect } from '../../../src/elements/select/select.ts';

const native = (element: Element) => element.shadowRoot!.querySelector('select')!;
const words = (element: Element) => [...native(element).options].map(option => option.label);
const shown = (element: Element) => native(element).selectedOptions[0]?.label;

/** A change of the options reaches the element through an observer. */
async function settled(element: UnionSelect) {
  await aTimeout(0);
  await element.updateComplete;
}

/** What a person does in the picker of the device. */
function pick(element: UnionSelect, value: string) {
  native(element).value = value;
  native(element).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  native(element).dispatchEvent(new Event('change', { bubbles: true }));
}

const regions = (attributes: { required?: boolean; value?: string } = {}) =>
  fixture<UnionSelect>(
    html`<union-select
      name="region"
      label="所在地区"
      hint="按工作单位所在地选择。"
      value=${attributes.value ?? ''}
      ?required=${attributes.required}
    >
      <option value="">请选择</option>
      <optgroup label="郑州市">
        <option value="410102">中原区</option>
        <option value="410103">二七区</option>
      </optgroup>
      <option value="410300" disabled>洛阳市</option>
    </union-select>`,
  );

describe('union-select', () => {
  it('is accessible, with label, hint and error read together', async () => {
    const select = await regions();
    expect(native(select).labels[0]!.textContent).to.equal('所在地区');
    expect(native(select).getAttribute('aria-describedby')).to.equal('hint');
    await expect(select).to.be.accessible();
    select.error = '请选择地区。';
    await select.updateComplete;
    expect(native(select).getAttribute('aria-describedby')).to.equal('hint error');
    expect(native(select).getAttribute('aria-invalid')).to.equal('true');
    await expect(select).to.be.accessible();
    select.disabled = true;
    await select.updateComplete;
    expect(native(select).disabled).to.equal(true);
    await expect(select).to.be.accessible();
  });

  it('keeps a hidden label for screen readers', async () => {
    const select = await fixture(html`<union-select label="排序" label-hidden></union-select>`);
    expect(native(select).labels[0]!.offsetHeight).to.be.at.most(1);
    await expect(select).to.be.accessible();
  });

  it('offers what the page wrote, in its groups', async () => {
    const select = await regions();
    expect(words(select)).to.deep.equal(['请选择', '中原区', '二七区', '洛阳市']);
    expect(native(select).querySelector('optgroup')!.label).to.equal('郑州市');
    expect(native(select).options[3]!.disabled).to.equal(true);
  });

  it('begins with the value it is given, else the selected option, else the first', async () => {
    expect(shown(await regions({ value: '410103' }))).to.equal('二七区');
    expect((await regions()).value).to.equal('');
    const preset = await fixture<UnionSelect>(
      html`<union-select label="服务">
        <option value="">请选择</option>
        <option value="aid" selected>法律援助</option>
      </union-select>`,
    );
    expect([preset.value, shown(preset)]).to.deep.equal(['aid', '法律援助']);
    const bare = await fixture<UnionSelect>(
      html`<union-select label="服务"
        ><option disabled>停办</option>
        <option>法律援助</option></union-select
      >`,
    );
    expect([bare.value, shown(bare)]).to.deep.equal(['法律援助', '法律援助']);
  });

  it('tells what a person picks: input to all around it, then change', async () => {
    const select = await regions();
    const told: string[] = [];
    for (const type of ['input', 'change']) {
      select.parentElement!.addEventListener(type, event =>
        told.push(`${type}:${(event.target as UnionSelect).value}`),
      );
    }
    pick(select, '410102');
    expect(told).to.deep.equal(['input:410102', 'change:410102']);
    select.value = '410103';
    await select.updateComplete;
    expect(told.length, 'nothing of what the page sets').to.equal(2);
    expect(shown(select)).to.equal('二七区');
  });

  it('gives the focus to the native select, whose keys it has', async () => {
    const select = await regions();
    select.focus();
    expect(select.shadowRoot!.activeElement === native(select)).to.equal(true);
  });

  it('follows the options as they come, change and go', async () => {
    const select = await regions({ value: '410103' });
    select.append(new Option('开封市', '410200'));
    select.querySelector('[value="410103"]')!.textContent = '二七区（12）';
    await settled(select);
    expect(words(select)).to.deep.equal(['请选择', '中原区', '二七区（12）', '洛阳市', '开封市']);
    expect(shown(select), 'what was chosen stays chosen').to.equal('二七区（12）');
    select.querySelector('optgroup')!.remove();
    await settled(select);
    expect(words(select)).to.deep.equal(['请选择', '洛阳市', '开封市']);
    expect([select.value, shown(select)], 'the chosen one went').to.deep.equal(['', '请选择']);
  });

  it('leaves the options alone that are as they were, for a picker may be open', async () => {
    const select = await regions();
    const [, first, second] = [...native(select).options];
    const city = new Option('开封市', '410200');
    select.append(city);
    await settled(select);
    expect(native(select).options[1] === first && native(select).options[2] === second).to.equal(
      true,
    );
    city.label = '开封市（3）';
    await settled(select);
    expect(words(select)[4]).to.equal('开封市（3）');
    expect(native(select).options[1] === first).to.equal(true);
  });

  it('waits for the option it was told to show', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><union-select name="region" label="地区" value="410200"></union-select></form>`,
    );
    const select = form.querySelector('union-select')!;
    expect(new FormData(form).has('region'), 'not there yet').to.equal(false);
    select.append(new Option('郑州市', '410100'), new Option('开封市', '410200'));
    await settled(select);
    expect(shown(select)).to.equal('开封市');
    expect(new FormData(form).get('region')).to.equal('410200');
  });

  it('takes 400 changed options within a frame or two', async () => {
    const option = (at: number) => new Option(`地区 ${at}`, String(at));
    const select = await fixture<UnionSelect>(html`<union-select label="地区"></union-select>`);
    select.append(...Array.from({ length: 400 }, (_, at) => option(at)));
    await settled(select);
    expect(native(select).length).to.equal(400);
    select.value = '399';
    for (const one of select.querySelectorAll('option')) one.textContent += ' 新';
    await settled(select);
    expect(words(select).every(label => label.endsWith(' 新'))).to.equal(true);
    expect(shown(select)).to.equal('地区 399 新');
  });

  it('takes part in its form: value, required, reset, fieldset, restore', async () => {
    const select = await regions({ required: true });
    const form = document.createElement('form');
    const fieldset = form.appendChild(document.createElement('fieldset'));
    select.parentElement!.append(form);
    fieldset.append(select);
    expect(form.checkValidity(), 'nothing chosen').to.equal(false);
    pick(select, '410102');
    await select.updateComplete;
    expect(form.checkValidity()).to.equal(true);
    expect(new FormData(form).get('region')).to.equal('410102');
    select.error = '这个地区暂不受理。';
    await select.updateComplete;
    expect(select.checkValidity(), 'the page says it is wrong').to.equal(false);
    select.error = '';
    form.reset();
    await settled(select);
    expect([select.value, shown(select)]).to.deep.equal(['', '请选择']);
    select.formStateRestoreCallback('410103');
    await select.updateComplete;
    expect(shown(select)).to.equal('二七区');
    fieldset.disabled = true;
    await select.updateComplete;
    expect(native(select).disabled).to.equal(true);
    expect(new FormData(form).has('region')).to.equal(false);
  });

  it('goes back to the selected option on reset', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <union-select name="sort" label="排序">
          <option value="near">离我近</option>
          <option value="open" selected>正在开放</option>
        </union-select>
      </form>`,
    );
    const select = form.querySelector('union-select')!;
    pick(select, 'near');
    form.reset();
    await settled(select);
    expect([select.value, shown(select)]).to.deep.equal(['open', '正在开放']);
  });

  it('passes autocomplete on to the browser', async () => {
    const select = await fixture(
      html`<union-select label="省份" autocomplete="address-level1"></union-select>`,
    );
    expect(native(select).autocomplete).to.equal('address-level1');
  });

  it('is a full target in either size, as high as a field, with an error too', async () => {
    for (const [size, target] of [
      ['standard', 44],
      ['large', 60],
    ] as const) {
      const select = await regions();
      select.size = size;
      for (const error of ['', '请选择地区。']) {
        select.error = error;
        await select.updateComplete;
        const box = select.shadowRoot!.querySelector('.box')!.getBoundingClientRect();
        expect([box.height, native(select).offsetHeight], `${size} ${error}`).to.deep.equal([
          target,
          target,
        ]);
      }
    }
  });

  it('opens from its edge to its edge, the arrow too, whichever way the page is written', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const page = await fixture(
        html`<div dir=${dir}>
          <union-select label="地区"><option>郑州市</option></union-select>
        </div>`,
      );
      const select = page.querySelector('union-select')!;
      await select.updateComplete;
      const { left, right, top, height } = native(select).getBoundingClientRect();
      for (const x of [left + 3, right - 3, left + 24, right - 24]) {
        const hit = select.shadowRoot!.elementFromPoint(x, top + height / 2);
        expect(hit === native(select), `${dir} ${x}`).to.equal(true);
      }
    }
  });
});
