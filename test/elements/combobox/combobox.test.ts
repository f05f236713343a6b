import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../../src/elements/combobox/index.ts';
import type { UnionCombobox } from '../../../src/elements/combobox/combobox.ts';
import { until } from '../../helpers/until.ts';

const input = (box: Element) => box.shadowRoot!.querySelector('input')!;
const listbox = (box: Element) => box.shadowRoot!.querySelector<HTMLElement>('[role=listbox]')!;
const float = (box: Element) => box.shadowRoot!.querySelector<HTMLElement>('.float')!;
const options = (box: Element) => [
  ...box.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]'),
];
const names = (box: Element) =>
  options(box).map(option => option.querySelector('.name')!.textContent);
const note = (box: Element) => box.shadowRoot!.querySelector('.note')?.textContent?.trim();
const button = (box: Element) => box.shadowRoot!.querySelector<HTMLButtonElement>('button.press');

/** Name of the row that the arrow keys stand on, by what the input tells assistive technology. */
function active(box: Element): string | undefined {
  const id = input(box).getAttribute('aria-activedescendant');
  return id ? box.shadowRoot!.getElementById(id)!.querySelector('.name')!.textContent! : undefined;
}

const CITIES = html`<option value="110000" data-py="bjs">北京市</option>
  <option value="410100" data-py="zzs" data-extra="河南省">郑州市</option>
  <option value="430200" data-py="zzs" data-extra="湖南省">株洲市</option>
  <optgroup label="江苏省">
    <option value="320400" data-py="czs">常州市</option>
    <option value="320500" data-py="szs" disabled>苏州市</option>
  </optgroup>`;

const cities = (more = html``) =>
  fixture<UnionCombobox>(
    html`<union-combobox label="工作所在地" name="region">${CITIES}${more}</union-combobox>`,
  );

const press = async (box: UnionCombobox, ...keys: string[]) => {
  for (const key of keys) {
    await sendKeys({ press: key });
    await box.updateComplete;
  }
};

/** With the Alt key held, which not every driver can do. */
const alt = async (box: UnionCombobox, key: string) => {
  input(box).dispatchEvent(
    new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }),
  );
  await box.updateComplete;
};

/** Key by key: WebKit's driver swallows one that is pressed twice in one go. */
const type = async (box: UnionCombobox, text: string) => {
  input(box).focus();
  for (const key of text) await sendKeys({ type: key });
  await box.updateComplete;
};

/** What an input method does with one word. */
function compose(box: Element, steps: string[], chosen: string) {
  const native = input(box);
  native.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  for (const step of [...steps, chosen]) {
    native.value = step;
    native.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, isComposing: true }),
    );
  }
  native.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: chosen }));
}

function heard(box: Element) {
  const events: string[] = [];
  for (const kind of ['input', 'change']) {
    box.parentElement!.addEventListener(kind, event => {
      const { value, text } = event.target as UnionCombobox;
      events.push(`${kind}:${text}=${value}`);
    });
  }
  return events;
}

describe('union-combobox', () => {
  it('is accessible shut, open, with a choice, with nothing found and with an error', async () => {
    const box = await cities();
    await expect(box).to.be.accessible();
    input(box).focus();
    await press(box, 'ArrowDown');
    await expect(box).to.be.accessible();
    await press(box, 'Enter');
    box.error = '请选择您工作的城市。';
    box.hint = '可以输入拼音首字母。';
    await box.updateComplete;
    expect(input(box).getAttribute('aria-describedby')).to.equal('hint error');
    expect(input(box).getAttribute('aria-invalid')).to.equal('true');
    await expect(box).to.be.accessible();
    await type(box, '没有');
    await expect(box).to.be.accessible();
  });

  it('tells what it is: a combobox with a list of its own', async () => {
    const box = await cities();
    const native = input(box);
    expect(native.getAttribute('role')).to.equal('combobox');
    expect(native.labels![0]!.textContent).to.equal('工作所在地');
    expect(native.getAttribute('aria-autocomplete')).to.equal('list');
    expect(native.getAttribute('aria-controls')).to.equal(listbox(box).id);
    expect(listbox(box).getAttribute('aria-label')).to.equal('工作所在地');
    expect(native.getAttribute('aria-expanded')).to.equal('false');
    expect(float(box).getClientRects()).to.have.lengthOf(0);
    native.focus();
    await alt(box, 'ArrowDown');
    expect(native.getAttribute('aria-expanded')).to.equal('true');
    expect(float(box).getClientRects()).to.have.lengthOf(1);
  });

  it('finds by name, by pinyin initials and by what tells a choice apart', async () => {
    const box = await cities();
    await type(box, '州');
    expect(names(box)).to.deep.equal(['郑州市', '常州市', '苏州市']);
    box.value = '';
    await type(box, 'zz');
    expect(names(box)).to.deep.equal(['郑州市', '株洲市']);
    expect([...options(box)[0]!.querySelectorAll('mark')].map(m => m.textContent)).to.deep.equal([
      '郑州',
    ]);
    box.value = '';
    await type(box, '江苏');
    expect(names(box), 'an optgroup’s label').to.deep.equal(['常州市', '苏州市']);
  });

  it('takes a row with the keyboard and tells it once', async () => {
    const box = await cities();
    const events = heard(box);
    await type(box, 'zz');
    await press(box, 'ArrowDown', 'ArrowDown');
    expect(active(box)).to.equal('株洲市');
    expect(options(box)[1]!.getAttribute('aria-selected')).to.equal('true');
    await press(box, 'Enter');
    expect(events).to.deep.equal([
      'input:z=',
      'input:zz=',
      'input:株洲市=430200',
      'change:株洲市=430200',
    ]);
    expect(input(box).value).to.equal('株洲市');
    expect(input(box).getAttribute('aria-expanded')).to.equal('false');
    input(box).blur();
    expect(events).to.have.lengthOf(4);
  });

  it('takes a row that is pressed, and the focus stays in the text', async () => {
    const box = await cities();
    const events = heard(box);
    input(box).focus();
    await press(box, 'ArrowDown');
    const row = options(box)[1]!;
    const down = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });
    row.dispatchEvent(down);
    expect(down.defaultPrevented, 'keeps the focus').to.equal(true);
    row.click();
    await box.updateComplete;
    expect(events).to.deep.equal(['input:郑州市=410100', 'change:郑州市=410100']);
    expect(box.shadowRoot!.activeElement === input(box)).to.equal(true);
  });

  it('goes through the rows with every key of the pattern', async () => {
    const box = await cities();
    input(box).focus();
    await press(box, 'ArrowDown');
    expect(active(box)).to.equal('北京市');
    await press(box, 'ArrowUp');
    expect(active(box), 'round the end').to.equal('苏州市');
    await press(box, 'PageUp');
    expect(active(box)).to.equal('北京市');
    await press(box, 'PageDown');
    expect(active(box)).to.equal('苏州市');
    await press(box, 'Escape', 'ArrowUp');
    expect(active(box), 'opened from below').to.equal('苏州市');
    await alt(box, 'ArrowUp');
    expect(input(box).getAttribute('aria-expanded')).to.equal('false');
    expect(active(box)).to.equal(undefined);
  });

  it('goes back into the text with the keys of a text', async () => {
    const box = await cities();
    await type(box, 'zz');
    for (const [key, caret] of [
      ['Home', 0],
      ['End', 2],
      ['ArrowLeft', 1],
      ['ArrowRight', 2],
    ] as const) {
      await press(box, 'ArrowDown');
      expect(active(box), key).to.equal('郑州市');
      await press(box, key);
      expect(active(box), key).to.equal(undefined);
      expect(input(box).selectionStart, key).to.equal(caret);
      expect(input(box).getAttribute('aria-expanded'), key).to.equal('true');
    }
  });

  it('closes with Esc, then clears, then leaves the key to what stands around', async () => {
    const box = await cities();
    const events = heard(box);
    let left = 0;
    box.parentElement!.addEventListener('keydown', event => {
      if (!event.defaultPrevented) left += 1;
    });
    await type(box, 'b');
    left = 0;
    await press(box, 'Escape');
    expect([input(box).value, input(box).getAttribute('aria-expanded')]).to.deep.equal([
      'b',
      'false',
    ]);
    await press(box, 'Escape');
    expect(input(box).value).to.equal('');
    expect(events).to.deep.equal(['input:b=', 'input:=']);
    expect(left).to.equal(0);
    await press(box, 'Escape');
    expect(left).to.equal(1);
  });

  it('lets a row that cannot be had be read, but not taken', async () => {
    const box = await cities();
    await type(box, 'szs');
    await press(box, 'ArrowDown');
    expect(active(box)).to.equal('苏州市');
    expect(options(box)[0]!.getAttribute('aria-disabled')).to.equal('true');
    await press(box, 'Enter');
    options(box)[0]!.click();
    await box.updateComplete;
    expect([box.value, input(box).value]).to.deep.equal(['', 'szs']);
  });

  it('passes on with Tab and takes no row by itself', async () => {
    const box = await cities();
    await type(box, 'zz');
    await press(box, 'ArrowDown', 'Tab');
    expect(box.shadowRoot!.activeElement === button(box), 'the clear button').to.equal(true);
    expect([box.value, box.text]).to.deep.equal(['', 'zz']);
    expect(float(box).getClientRects()).to.have.lengthOf(0);
  });

  it('takes a name that was written out, and writes it as the choice does', async () => {
    const box = await fixture<UnionCombobox>(
      html`<union-combobox label="单位"><option value="1">示例ＡＢ物流</option></union-combobox>`,
    );
    const events = heard(box);
    await type(box, '示例ab物流');
    expect(box.value).to.equal('1');
    input(box).blur();
    await box.updateComplete;
    expect(input(box).value).to.equal('示例ＡＢ物流');
    expect(events[events.length - 1]).to.equal('change:示例ＡＢ物流=1');
  });

  it('says of a text that is no choice that it does not hold', async () => {
    const box = await cities();
    const events = heard(box);
    await type(box, '没有这里');
    expect(note(box)).to.equal('没有找到“没有这里”，请换个写法或少输几个字');
    expect(input(box).getAttribute('aria-expanded'), 'no rows').to.equal('false');
    input(box).blur();
    await box.updateComplete;
    expect(events[events.length - 1]).to.equal('change:没有这里=');
    expect(input(box).validationMessage).to.equal('请从列表中选一项。');
    expect(box.checkValidity()).to.equal(false);
    box.value = '';
    await box.updateComplete;
    expect(input(box).value, 'emptied by the page').to.equal('');
    expect(box.checkValidity()).to.equal(true);
  });

  it('takes any text when it is free', async () => {
    const box = await fixture<UnionCombobox>(
      html`<union-combobox label="单位" value="示例商行" free>
        <option value="1">示例物流有限公司</option>
      </union-combobox>`,
    );
    expect(input(box).value).to.equal('示例商行');
    const events = heard(box);
    input(box).select();
    await type(box, '示例合作社');
    expect(note(box)).to.equal('列表里没有“示例合作社”，可以直接这样填写');
    expect(box.value).to.equal('示例合作社');
    expect(box.checkValidity()).to.equal(true);
    input(box).blur();
    expect(events[events.length - 1]).to.equal('change:示例合作社=示例合作社');
  });

  it('shows all and where it stands when it opens on a choice', async () => {
    const box = await cities();
    box.value = '430200';
    await box.updateComplete;
    expect(input(box).value).to.equal('株洲市');
    input(box).click();
    await box.updateComplete;
    expect(names(box)).to.have.lengthOf(5);
    expect(options(box)[2]!.querySelector('.check')!.getAttribute('label')).to.equal('当前选择');
    input(box).focus();
    await press(box, 'Escape', 'ArrowDown');
    expect(active(box)).to.equal('株洲市');
  });

  it('shows some of many and says so; what is chosen is among them', async () => {
    const box = await fixture<UnionCombobox>(html`<union-combobox label="街道"></union-combobox>`);
    for (let n = 1; n <= 3000; n++) {
      const option = document.createElement('option');
      option.value = String(n);
      option.textContent = `示例第${n}街道`;
      box.append(option);
    }
    box.value = '2500';
    await nextFrame();
    await box.updateComplete;
    expect(input(box).value).to.equal('示例第2500街道');
    input(box).click();
    await box.updateComplete;
    expect(names(box)).to.have.lengthOf(50);
    expect(names(box)[0]).to.equal('示例第2500街道');
    expect(note(box)).to.equal('共 3,000 项，先列出 50 项，继续输入可缩小范围');
    input(box).select();
    await type(box, '2999');
    expect(names(box)).to.deep.equal(['示例第2999街道']);
    expect(note(box)).to.equal(undefined);
  });

  it('scrolls its list, never the page, to the row the keys stand on', async () => {
    const box = await fixture<UnionCombobox>(html`<union-combobox label="街道"></union-combobox>`);
    box.append(
      ...Array.from({ length: 40 }, (_, n) => new Option(`示例第${n + 1}街道`, String(n + 1))),
    );
    await nextFrame();
    input(box).focus();
    await press(box, 'ArrowUp');
    const row = options(box)[39]!.getBoundingClientRect();
    const list = listbox(box).getBoundingClientRect();
    expect(row.bottom).to.be.at.most(list.bottom);
    expect(row.top).to.be.at.least(list.top);
    expect(scrollY).to.equal(0);
    await type(box, '街');
    expect(listbox(box).scrollTop, 'new rows from the top').to.equal(0);
  });

  it('is silent while a word is composed, then finds once', async () => {
    const box = await cities();
    const events = heard(box);
    input(box).focus();
    compose(box, ['z', 'zheng', 'zheng zhou'], '郑州');
    await box.updateComplete;
    expect(events).to.deep.equal(['input:郑州=']);
    expect(names(box)).to.deep.equal(['郑州市']);
    input(box).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(events, 'Firefox adds an input').to.have.lengthOf(1);
  });

  it('leaves the text and the keys to an input method while it composes', async () => {
    const box = await cities();
    input(box).focus();
    await press(box, 'ArrowDown');
    input(box).dispatchEvent(new CompositionEvent('compositionstart'));
    input(box).value = 'zheng';
    box.hint = '可以输入拼音首字母。';
    await box.updateComplete;
    expect(input(box).value).to.equal('zheng');
    for (const key of ['Enter', 'Escape', 'ArrowDown']) {
      const event = new KeyboardEvent('keydown', {
        key,
        isComposing: true,
        bubbles: true,
        cancelable: true,
      });
      input(box).dispatchEvent(event);
      expect(event.defaultPrevented, key).to.equal(false);
    }
    await box.updateComplete;
    expect([box.value, active(box)]).to.deep.equal(['', '北京市']);
  });

  it('follows the choices of the page as they come, change and go', async () => {
    const box = await fixture<UnionCombobox>(
      html`<union-combobox label="单位" value="7"></union-combobox>`,
    );
    expect(button(box), 'nothing to open').to.equal(null);
    const option = new Option('示例一厂', '7');
    box.append(option, new Option('请选择', ''));
    await nextFrame();
    await box.updateComplete;
    expect(input(box).value).to.equal('示例一厂');
    option.textContent = '示例第一机械厂';
    await nextFrame();
    await box.updateComplete;
    expect(input(box).value).to.equal('示例第一机械厂');
    input(box).click();
    await box.updateComplete;
    expect(names(box), 'no row for an empty value').to.deep.equal(['示例第一机械厂']);
    option.remove();
    await nextFrame();
    await box.updateComplete;
    expect([input(box).value, box.value], 'taken is taken').to.deep.equal(['示例第一机械厂', '7']);
  });

  it('lets a page find the choices: says that it looks, then shows them as they stand', async () => {
    const box = await fixture<UnionCombobox>(
      html`<union-combobox label="单位" unfiltered></union-combobox>`,
    );
    box.addEventListener('input', () => {
      box.busy = box.value === '';
    });
    await type(box, '快递');
    expect(note(box)).to.equal('正在查找…');
    box.append(new Option('示例速运公司', '1'), new Option('示例快递站', '2'));
    box.busy = false;
    await nextFrame();
    await box.updateComplete;
    expect(names(box)).to.deep.equal(['示例速运公司', '示例快递站']);
    expect(options(box)[1]!.querySelector('mark')!.textContent).to.equal('快递');
    await press(box, 'ArrowDown', 'Enter');
    expect(box.value).to.equal('1');
  });

  it('has the number of results read out when the typing pauses', async () => {
    const box = await cities();
    const told = () => box.shadowRoot!.querySelector('union-announcer')!.shadowRoot!.textContent;
    await type(box, 'zz');
    await until(() => told()!.includes('有 2 个结果'));
    await type(box, 'q');
    await until(() => told()!.includes('没有找到“zzq”'));
  });

  it('is opened by its button, and emptied once there is a text', async () => {
    const box = await cities();
    const events = heard(box);
    expect(button(box)!.getAttribute('aria-label')).to.equal('显示“工作所在地”的选项');
    expect(button(box)!.tabIndex).to.equal(-1);
    button(box)!.click();
    await box.updateComplete;
    expect(names(box)).to.have.lengthOf(5);
    expect(button(box)!.getAttribute('aria-expanded')).to.equal('true');
    expect(box.shadowRoot!.activeElement === input(box)).to.equal(true);
    button(box)!.click();
    await box.updateComplete;
    expect(names(box)).to.have.lengthOf(0);
    box.value = '110000';
    await box.updateComplete;
    expect(button(box)!.getAttribute('aria-label')).to.equal('清除“工作所在地”的内容');
    button(box)!.click();
    await box.updateComplete;
    expect(events).to.deep.equal(['input:=', 'change:=']);
    expect([box.value, input(box).value]).to.deep.equal(['', '']);
    expect(box.shadowRoot!.activeElement === input(box)).to.equal(true);
  });

  it('makes no event of what the page sets', async () => {
    const box = await cities();
    const events = heard(box);
    box.value = '110000';
    await box.updateComplete;
    input(box).focus();
    input(box).blur();
    expect(events).to.deep.equal([]);
  });

  it('cannot be changed when it is readonly or disabled', async () => {
    const box = await cities();
    box.value = '110000';
    box.readonly = true;
    await box.updateComplete;
    expect(button(box)).to.equal(null);
    input(box).focus();
    input(box).click();
    await press(box, 'ArrowDown', 'Escape');
    expect([names(box).length, box.value]).to.deep.equal([0, '110000']);
    box.readonly = false;
    box.disabled = true;
    await box.updateComplete;
    expect(input(box).disabled && button(box)!.disabled).to.equal(true);
  });

  it('takes part in its form: value, reset, restore, fieldset, validity', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset>
          <union-combobox name="region" label="地区" value="110000" required>
            ${CITIES}
          </union-combobox>
        </fieldset>
      </form>`,
    );
    const box = form.querySelector('union-combobox')!;
    const sent = () => new FormData(form).get('region');
    expect(sent()).to.equal('110000');
    button(box)!.click();
    await box.updateComplete;
    expect(form.checkValidity(), 'required and empty').to.equal(false);
    await type(box, '没有');
    expect(form.checkValidity(), 'no choice').to.equal(false);
    form.reset();
    await box.updateComplete;
    expect([sent(), input(box).value]).to.deep.equal(['110000', '北京市']);
    expect(form.checkValidity()).to.equal(true);
    box.formStateRestoreCallback('410100');
    await box.updateComplete;
    expect([sent(), input(box).value]).to.deep.equal(['410100', '郑州市']);
    box.error = '请确认地区。';
    await box.updateComplete;
    expect(form.checkValidity(), 'the page says it is wrong').to.equal(false);
    form.querySelector('fieldset')!.disabled = true;
    await box.updateComplete;
    expect(sent()).to.equal(null);
    expect(input(box).disabled).to.equal(true);
  });

  it('sends the form on Enter when the list is shut, not when it takes a row', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form @submit=${(event: Event) => event.preventDefault()}>
        <union-combobox label="地区">${CITIES}</union-combobox>
      </form>`,
    );
    const box = form.querySelector('union-combobox')!;
    let sent = 0;
    form.addEventListener('submit', () => (sent += 1));
    input(box).focus();
    await press(box, 'ArrowDown', 'Enter');
    await aTimeout(20);
    expect(sent).to.equal(0);
    await press(box, 'Enter');
    await until(() => sent === 1);
  });

  it('has full targets in either size', async () => {
    for (const [size, target] of [
      ['standard', 44],
      ['large', 60],
    ] as const) {
      const box = await fixture<UnionCombobox>(
        html`<union-combobox label="地区" size=${size}>${CITIES}</union-combobox>`,
      );
      const { width, height } = button(box)!.getBoundingClientRect();
      expect([width, height], size).to.deep.equal([target, target]);
      const frame = box.shadowRoot!.querySelector<HTMLElement>('.box')!;
      expect(frame.offsetHeight, size).to.equal(target);
      input(box).click();
      await box.updateComplete;
      for (const row of options(box)) expect(row.offsetHeight, size).to.be.at.least(target);
    }
  });

  it('is as wide as its frame, and flush with it where text runs right to left', async () => {
    for (const lang of ['zh-Hans', 'ug']) {
      const box = await fixture<UnionCombobox>(
        html`<union-combobox label="地区" lang=${lang}>${CITIES}</union-combobox>`,
      );
      const inner = box.shadowRoot!.querySelector<HTMLElement>('[lang]')!;
      await until(() => inner.lang === lang);
      input(box).click();
      await box.updateComplete;
      const frame = box.shadowRoot!.querySelector('.box')!.getBoundingClientRect();
      const list = () => float(box).getBoundingClientRect();
      await until(() => Math.abs(list().left - frame.left) < 1);
      expect(list().width, lang).to.be.closeTo(frame.width, 1);
      expect(inner.dir).to.equal(lang === 'ug' ? 'rtl' : 'ltr');
    }
  });

  it('leaves nothing floating when it is removed, and works when it comes back', async () => {
    const box = await cities();
    const parent = box.parentElement!;
    input(box).focus();
    await press(box, 'ArrowDown');
    box.remove();
    await box.updateComplete;
    expect(float(box).hidden).to.equal(true);
    box.append(new Option('天津市', '120000'));
    parent.append(box);
    await box.updateComplete;
    expect(input(box).getAttribute('aria-expanded')).to.equal('false');
    await type(box, '天');
    expect(names(box)).to.deep.equal(['天津市']);
  });
});
