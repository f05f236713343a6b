import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deepActive } from '../../../../src/base/focus.ts';
import type { UnionDialog } from '../../../../src/elements/dialog/dialog.ts';
import { keyAsked } from '../../../../src/widgets/station-map/parts/help-keys.ts';
import { HelpPart, styles } from '../../../../src/widgets/station-map/parts/help-part.ts';
import { until } from '../../../helpers/until.ts';
import { textOf } from '../../reading-locator/parts/part-stand.ts';
import { leaveNone, standPart, type StandOptions } from './trail-stand.ts';

const help = (options: StandOptions = {}) =>
  standPart({ make: context => new HelpPart(context), styles }, options);

describe('help for the map', () => {
  afterEach(leaveNone);

  it('opens over the page at its heading; Esc shuts it and the focus goes back', async () => {
    const { el, part } = await help();
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    part.open();
    await el.still();
    const dialog = el.one<UnionDialog>('union-dialog');
    await until(() => dialog.open && deepActive() !== button, 'it is open');
    expect(dialog.shadowRoot!.querySelector('dialog')!.open).to.equal(true);
    expect(textOf(dialog)).to.include('两根手指一起拖动').and.include('按住 Ctrl 滚动滚轮');
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog.open, 'it is shut');
    expect(document.activeElement).to.equal(button);
    // And again: what shut it is known to the part.
    part.open();
    await el.still();
    expect(dialog.open).to.equal(true);
    part.close();
    await el.still();
    expect(dialog.open).to.equal(false);
    button.remove();
  });

  it('is gone after the widget left the page', async () => {
    const { el, part } = await help();
    part.open();
    await el.still();
    part.sleep();
    el.remove();
    document.body.append(el);
    el.requestUpdate();
    await el.still();
    expect(el.one<UnionDialog>('union-dialog').open).to.equal(false);
  });

  for (const lang of ['zh-Hans', 'zh-Hant', 'en', 'ug']) {
    it(`tells every act with what does it: ${lang}`, async () => {
      const { el } = await help({ lang });
      await until(() => lang === 'zh-Hans' || !el.text.includes('移动地图'), 'its words');
      const terms = el.all('dt').map(textOf);
      const ways = el.all('dd').map(textOf);
      expect(terms).to.have.length(16);
      expect([...terms, ...ways].filter(text => !text || /^[a-z]+$/.test(text))).to.deep.equal([]);
      if (lang === 'ug') expect(el.text).not.to.match(/[\u4e00-\u9fff]/);
    });
  }
});

describe('what a key asks of the widget', () => {
  /** What a key asks that is pressed in an element. */
  function pressed(target: HTMLElement, init: KeyboardEventInit, used = false): unknown {
    let asked: unknown = 'not heard';
    const heard = (event: KeyboardEvent): void => void (asked = keyAsked(event));
    if (used) target.addEventListener('keydown', event => event.preventDefault());
    document.body.append(target);
    document.body.addEventListener('keydown', heard);
    target.dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
    );
    document.body.removeEventListener('keydown', heard);
    target.remove();
    return asked;
  }
  const make = (tag: string) => document.createElement(tag);

  it('is help where one does not type', () => {
    const question = { key: '?', shiftKey: true };
    expect(pressed(make('canvas'), question)).to.equal('help');
    expect(pressed(make('button'), question)).to.equal('help');
    for (const tag of ['input', 'textarea', 'select']) {
      expect(pressed(make(tag), question), tag).to.equal(undefined);
    }
    const edited = make('p');
    edited.setAttribute('contenteditable', '');
    expect(pressed(edited, question)).to.equal(undefined);
    expect(pressed(make('button'), { ...question, ctrlKey: true })).to.equal(undefined);
  });

  it('is the way out on the map alone, where nothing inside has used it', () => {
    expect(pressed(make('canvas'), { key: 'Escape' })).to.equal('leave');
    expect(pressed(make('button'), { key: 'Escape' })).to.equal(undefined);
    expect(pressed(make('canvas'), { key: 'Escape' }, true)).to.equal(undefined);
    expect(pressed(make('canvas'), { key: 'a' })).to.equal(undefined);
  });
});
