import { expect, fixture, html } from '@open-wc/testing';
import { memoryDrafts } from '../../../src/data/draft-memory.ts';
import type { DraftStore } from '../../../src/data/draft-store.ts';
import { until } from '../../helpers/until.ts';
import {
  answerWho,
  button,
  choose,
  control,
  errorsOf,
  FORM,
  NOW,
  open,
  press,
  sampleId,
  tickAll,
  titleOf,
  toReview,
  type,
} from './form-world.ts';

const draftIn = async (drafts: DraftStore) => (await drafts.newest('zz/probe'))?.draft;

/** Waits until the draft says so. */
const saved = (drafts: DraftStore, what: (text: string) => boolean): Promise<void> =>
  until(async () => what(JSON.stringify((await draftIn(drafts)) ?? '')));

/** Resolves when the form hears of Back and Forward. */
function spyOnPopstate(): Promise<void> {
  const { addEventListener } = window;
  return new Promise(resolve => {
    window.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      addEventListener.apply(window, args);
      if (args[0] !== 'popstate') return;
      window.addEventListener = addEventListener;
      resolve();
    };
  });
}

/** A person has answered the first step and closed the page. */
async function interrupted(): Promise<DraftStore> {
  const { root, app, drafts } = await open();
  await answerWho(root);
  await saved(drafts, text => text.includes('"screen":"work"'));
  app.destroy();
  return drafts;
}

describe('a form’s draft', () => {
  it('keeps what was answered, never what is sensitive', async () => {
    const { root, drafts } = await open();
    await toReview(root);
    tickAll(root);
    await saved(drafts, text => text.includes('identity'));
    const draft = await draftIn(drafts);
    expect(draft).to.deep.include({
      answers: { name: '张三（示例）', mobile: '13800000000', work: 'gig' },
      left: ['idNumber'],
      screen: ':review',
    });
    expect(JSON.stringify(draft)).to.not.contain(sampleId());
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).to.not.contain('张三');
  });

  it('is there after a reload, at the same step, and says what has to be entered again', async () => {
    const drafts = await interrupted();
    const { root } = await open({ sameTab: true, ports: { drafts } });
    expect(titleOf(root)).to.equal('您在哪里工作？');
    expect(root.querySelector('.uf-notice')!.textContent!.replace(/\s+/g, ' ')).to.contain(
      '已恢复上次填写的内容。没有保存、需要重新填写的：证件号码。',
    );
    choose(root, 'work', 'gig');
    await press(root, '继续', () => titleOf(root) === '核对后提交');
    tickAll(root);
    button(root, FORM.submit.label!).click();
    await until(() => errorsOf(root).length > 0);
    expect(errorsOf(root)).to.deep.equal(['请填写“证件号码”。']);
    expect(control(root, 'name').value).to.equal('张三（示例）');
    type(root, 'idNumber', sampleId());
    await press(root, '继续', () => titleOf(root) === '核对后提交');
    expect(control(root, 'consent.personal').checked).to.equal(true);
  });

  it('says on every reload what has to be entered again, not on the first alone', async () => {
    const drafts = await interrupted();
    const again = '没有保存、需要重新填写的：证件号码。';
    const second = await open({ sameTab: true, ports: { drafts } });
    choose(second.root, 'work', 'gig');
    await press(second.root, '继续', () => titleOf(second.root) === '核对后提交');
    expect(second.root.querySelector('.uf-notice')!.textContent).to.contain(again);
    await saved(drafts, text => text.includes(':review'));
    second.app.destroy();

    const third = await open({ sameTab: true, ports: { drafts } });
    expect(titleOf(third.root)).to.equal('核对后提交');
    expect(third.root.querySelector('.uf-notice')!.textContent).to.contain(again);
    third.app.destroy();

    // Whatever the draft has noted: who stands behind a question that must be answered has to.
    const { id, draft } = (await drafts.newest('zz/probe'))!;
    await drafts.put(id, { ...draft, left: [] });
    const fourth = await open({ sameTab: true, ports: { drafts } });
    expect(fourth.root.querySelector('.uf-notice')!.textContent).to.contain(again);
    fourth.root.querySelector<HTMLElement>('[aria-label="修改：证件号码"]')!.click();
    await until(() => titleOf(fourth.root) === '您是谁？');
    type(fourth.root, 'idNumber', sampleId());
    expect(fourth.root.querySelector('.uf-notice')!.textContent).to.not.contain('需要重新填写');
  });

  it('sends after a crash under the key it had before', async () => {
    const first = await open();
    await toReview(first.root);
    tickAll(first.root);
    button(first.root, FORM.submit.label!).click();
    await until(() => first.posted.length === 1);
    first.app.destroy();
    const again = await open({ sameTab: true, ports: { drafts: first.drafts } });
    expect(titleOf(again.root)).to.equal('核对后提交');
    button(again.root, FORM.submit.label!).click();
    await until(() => errorsOf(again.root).length > 0);
    type(again.root, 'idNumber', sampleId());
    await press(again.root, '继续', () => titleOf(again.root) === '核对后提交');
    button(again.root, FORM.submit.label!).click();
    await until(() => again.posted.length === 1);
    expect(again.posted).to.deep.equal(first.posted);
  });

  it('is offered to a new tab, which shows nothing of it until it is asked for', async () => {
    const drafts = await interrupted();
    const { root } = await open({ ports: { drafts } });
    await until(() => root.querySelector('.uf-notice'));
    expect(root.querySelector('.uf-notice')!.textContent).to.contain('2026-03-01 08:00');
    expect(control(root, 'name').value).to.equal('');
    await press(root, '接着填', () => titleOf(root) === '您在哪里工作？');
    await press(root, '返回上一步', () => titleOf(root) === '您是谁？');
    expect(control(root, 'name').value).to.equal('张三（示例）');
  });

  it('never mixes two tabs', async () => {
    const drafts = await interrupted();
    const { root } = await open({ ports: { drafts } });
    await until(() => root.querySelector('.uf-notice'));
    type(root, 'name', '李四（示例）');
    await saved(drafts, text => text.includes('李四') && !text.includes('1380000'));
    // What this tab has typed is newer than what it takes over.
    await press(root, '接着填', () => titleOf(root) === '您在哪里工作？');
    await press(root, '返回上一步', () => titleOf(root) === '您是谁？');
    expect(control(root, 'name').value).to.equal('李四（示例）');
    expect(control(root, 'mobile').value).to.equal('13800000000');
  });

  it('is offered where the form had to begin without it, and not written over', async () => {
    const kept = await interrupted();
    const before = sessionStorage.getItem('union-form:zz/probe')!;
    let asked = 0;
    const late: DraftStore = { ...kept, get: async id => (asked++ > 0 ? kept.get(id) : undefined) };
    const { root } = await open({ sameTab: true, ports: { drafts: late } });
    expect(titleOf(root)).to.equal('您是谁？');
    type(root, 'name', '李四（示例）');
    await saved(kept, text => text.includes('李四'));
    expect(JSON.stringify(await kept.get(before))).to.contain('张三');
    await press(root, '接着填', () => titleOf(root) === '您在哪里工作？');
    await saved(kept, text => text.includes('李四') && text.includes('1380000'));
  });

  it('is offered where the script that reads it did not arrive at once', async () => {
    const drafts = await interrupted();
    let tries = 0;
    const way = () => (tries++ > 0 ? Promise.resolve() : Promise.reject(new Error('offline')));
    const { root } = await open({ sameTab: true, ports: { drafts }, way });
    await until(() => button(root, '接着填'));
    expect(control(root, 'name').value).to.equal('');
    await press(root, '接着填', () => titleOf(root) === '您在哪里工作？');
  });

  it('comes back where Forward was pressed before the form was drawn', async () => {
    const drafts = await interrupted();
    let tell: () => void = () => undefined;
    const told = new Promise<void>(resolve => (tell = resolve));
    const slow: DraftStore = { ...drafts, get: id => told.then(() => drafts.get(id)) };
    const inner = await fixture<HTMLElement>(html`<main class="uf"></main>`);
    // As the server drew it, by nobody's template.
    inner.append(document.createElement('form'));
    const listening = spyOnPopstate();
    const { root } = await open({
      sameTab: true,
      inner,
      history: 'push',
      ports: { drafts: slow },
    });
    await listening;
    history.replaceState({ 'union-form': { form: 'probe', screen: 'who', depth: 0 } }, '');
    window.dispatchEvent(new PopStateEvent('popstate'));
    tell();
    await until(() => titleOf(root) === '您是谁？' && button(root, '继续'));
    expect(control(root, 'name').value).to.equal('张三（示例）');
    history.replaceState(null, '');
  });

  it('is cleared when the person starts over, after they were asked', async () => {
    const drafts = await interrupted();
    const { root } = await open({ sameTab: true, ports: { drafts } });
    await press(root, '清空重填', () => button(root, '不清空'));
    await press(root, '不清空', () => !button(root, '不清空'));
    expect(titleOf(root)).to.equal('您在哪里工作？');
    await saved(drafts, text => text.includes('张三'));
    const { root: again } = await open({ sameTab: true, ports: { drafts } });
    await press(again, '清空重填', () => button(again, '不清空'));
    await press(again, '清空重填', () => titleOf(again) === '您是谁？');
    expect(control(again, 'name').value).to.equal('');
  });

  it('is written while the person goes on without a pause', async () => {
    const { root, drafts } = await open();
    let typed = 0;
    const typing = setInterval(() => type(root, 'name', `示例${(typed += 1)}`), 30);
    try {
      await saved(drafts, text => text.includes('示例'));
    } finally {
      clearInterval(typing);
    }
  });

  it('is written at once when the page is hidden', async () => {
    const { root, drafts } = await open();
    type(root, 'name', '张三');
    await until(() => button(root, '继续') && root.querySelector('.uf-hint'));
    await until(() => root.textContent!.includes('不能保存草稿'));
    type(root, 'name', '张三丰');
    window.dispatchEvent(new Event('pagehide'));
    expect((await draftIn(drafts))!.answers).to.deep.equal({ name: '张三丰' });
  });

  it('says where the browser keeps none', async () => {
    const { root } = await open();
    control(root, 'name').focus();
    await until(() => root.textContent!.includes('关闭页面后要重新填写'));
  });

  it('is not kept on a kiosk', async () => {
    const drafts = memoryDrafts(() => NOW);
    const { root } = await open({ kiosk: true, ports: { drafts } });
    await answerWho(root);
    window.dispatchEvent(new Event('pagehide'));
    expect(await draftIn(drafts)).to.equal(undefined);
    expect(sessionStorage).to.have.length(0);
  });
});

describe('a form that the server has drawn', () => {
  const served = () =>
    fixture<HTMLElement>(
      html`<main class="uf">
        <form>
          <input type="hidden" name="_key" value=${'f'.repeat(32)} />
          <input id="uf-name" name="name" />
          <input id="uf-mobile" name="mobile" />
          <input type="radio" name="work" value="gig" />
          <input type="checkbox" name="consent.personal" value="2026-01" />
        </form>
      </main>`,
    );

  it('is taken over with what was typed, ticked, and the caret', async () => {
    const inner = await served();
    const name = inner.querySelector<HTMLInputElement>('#uf-name')!;
    inner.querySelector<HTMLInputElement>('#uf-mobile')!.value = '138 0000';
    inner.querySelector<HTMLInputElement>('[value="gig"]')!.checked = true;
    inner.querySelector<HTMLInputElement>('[type="checkbox"]')!.checked = true;
    inner.querySelector<HTMLInputElement>('#uf-mobile')!.focus();
    inner.querySelector<HTMLInputElement>('#uf-mobile')!.setSelectionRange(2, 3);
    const { root, posted } = await open({ inner });
    // The control with the focus is left alone until it tells that no word is being composed.
    const old = inner.querySelector('#uf-mobile')!;
    old.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    expect(control(root, 'mobile')).to.equal(old);
    old.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => root.querySelector('.uf-step'));
    expect(name.isConnected).to.equal(false);
    expect(control(root, 'mobile').value).to.equal('138 0000');
    expect(document.activeElement).to.equal(control(root, 'mobile'));
    expect(control(root, 'mobile').selectionStart).to.equal(2);
    expect(control(root, 'mobile').selectionEnd).to.equal(3);
    await answerWho(root);
    expect(root.querySelector<HTMLInputElement>('[value="gig"]')!.checked).to.equal(true);
    await press(root, '继续', () => titleOf(root) === '核对后提交');
    expect(control(root, 'consent.personal').checked).to.equal(true);
    control(root, 'consent.identity').click();
    button(root, FORM.submit.label!).click();
    await until(() => posted.length === 1);
    expect(posted[0]!.key).to.equal('f'.repeat(32));
  });

  it('is taken over at once where nobody is writing', async () => {
    const inner = await served();
    const { root } = await open({ inner });
    await until(() => root.querySelector('.uf-step'));
    expect(root.querySelectorAll('form')).to.have.length(1);
  });
});
