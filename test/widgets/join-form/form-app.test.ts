import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../../helpers/until.ts';
import {
  answer,
  answerWho,
  button,
  choose,
  control,
  errorsOf,
  open,
  press,
  sampleId,
  titleOf,
  type,
} from './form-world.ts';

describe('a form, step by step', () => {
  it('shows one group of questions, its progress and what each is for', async () => {
    const { root } = await open();
    expect(root.querySelector('h1')!.textContent).to.equal('加入工会');
    expect(root.querySelector('.uf-progress')!.textContent).to.contain('第 1 步，共 3 步');
    expect(titleOf(root)).to.equal('您是谁？');
    expect(root.querySelectorAll('.uf-step')).to.have.length(1);
    const name = control(root, 'name');
    expect(name.labels![0]!.textContent).to.equal('姓名');
    expect(name.autocomplete).to.equal('name');
    expect(name.getAttribute('enterkeyhint')).to.equal('next');
    const describes = (input: HTMLElement): string =>
      (input.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map(id => root.querySelector(`[id="${id}"]`)!.textContent?.trim())
        .join('|');
    expect(describes(name)).to.equal('用途：登记会员。');
    expect(describes(control(root, 'mobile'))).to.equal('只用来联系您。|办结后保留 180 天。');
    expect(describes(control(root, 'idNumber'))).to.equal('办结即删。敏感个人信息，不存草稿。');
    expect(control(root, 'mobile').type).to.equal('tel');
    // A keypad of figures would have no X.
    expect(control(root, 'idNumber').inputMode).to.equal('');
    expect(control(root, 'idNumber').autocomplete).to.equal('off');
    expect(control(root, 'idNumber').getAttribute('enterkeyhint')).to.equal('done');
  });

  it('goes on, leads the focus to the title and tells the host the step, not the answers', async () => {
    const { root, steps } = await open();
    await answerWho(root);
    expect(titleOf(root)).to.equal('您在哪里工作？');
    expect(document.activeElement).to.equal(root.querySelector('.uf-step-title'));
    expect(steps).to.deep.equal(['work']);
    expect(root.querySelector('.uf-progress')!.textContent).to.contain('第 2 步');
  });

  it('asks what depends on an answer as soon as it is given', async () => {
    const { root } = await open();
    await answerWho(root);
    expect(control(root, 'company')).to.equal(null);
    choose(root, 'work', 'employed');
    expect(control(root, 'company').labels![0]!.textContent).to.equal('单位名称');
    choose(root, 'work', 'gig');
    expect(control(root, 'company')).to.equal(null);
    expect(control(root, 'platform').labels![0]!.textContent).to.equal('平台名称（选填）');
  });

  it('goes back with the answers in place', async () => {
    const { root } = await open();
    await answerWho(root);
    await press(root, '返回上一步', () => titleOf(root) === '您是谁？');
    expect(control(root, 'name').value).to.equal('张三（示例）');
    expect(control(root, 'mobile').value).to.equal('13800000000');
    expect(control(root, 'idNumber').value).to.equal(sampleId());
  });

  it('says on the first screen what the server has to say', async () => {
    const { root } = await open({ said: '这个二维码已经过期。' });
    expect(root.textContent).to.contain('这个二维码已经过期。');
    await answerWho(root);
    expect(root.textContent).to.not.contain('这个二维码已经过期。');
  });

  it('walks with the browser’s Back and Forward, and writes nothing personal into the history', async () => {
    const { root, app } = await open({ history: 'push' });
    const before = location.href;
    // With the keys of a person: where the history is full, Chromium drops entries nobody caused.
    const enter = async (words: string, title: string): Promise<void> => {
      button(root, words).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => titleOf(root) === title, `after ${words}`);
    };
    answer(root);
    await enter('继续', '您在哪里工作？');
    choose(root, 'work', 'gig');
    await enter('继续', '核对后提交');
    expect(JSON.stringify(history.state)).to.not.contain('张三').and.not.contain('1380000');
    history.back();
    await until(() => titleOf(root) === '您在哪里工作？');
    expect(root.querySelector<HTMLInputElement>('input[value="gig"]')!.checked).to.equal(true);
    history.back();
    await until(() => titleOf(root) === '您是谁？');
    expect(control(root, 'name').value).to.equal('张三（示例）');
    history.forward();
    await until(() => titleOf(root) === '您在哪里工作？');
    history.forward();
    await until(() => titleOf(root) === '核对后提交');
    // Pressed twice in a hurry: one step all the same.
    button(root, '返回上一步').click();
    await enter('返回上一步', '您在哪里工作？');
    await enter('返回上一步', '您是谁？');
    expect(location.href).to.equal(before);
    app.destroy();
  });

  it('moves from line to line by Enter, but not while a word is being composed', async () => {
    const { root } = await open();
    type(root, 'name', '张三');
    const enter = (more: KeyboardEventInit = {}): boolean =>
      control(root, 'name').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more }),
      );
    control(root, 'name').focus();
    expect(enter({ isComposing: true })).to.equal(true);
    expect(document.activeElement).to.equal(control(root, 'name'));
    expect(enter()).to.equal(false);
    expect(document.activeElement).to.equal(control(root, 'mobile'));
  });

  it('stops where the answers rule it out, with the reason, the law and what to do instead', async () => {
    const { root } = await open();
    await answerWho(root, sampleId('20150101'));
    expect(titleOf(root)).to.equal('现在还不能办理');
    const text = root.textContent!.replace(/\s+/g, ' ');
    expect(text).to.contain('未满 16 周岁不能入会。');
    expect(text).to.contain('依据：《中华人民共和国劳动法》第十五条');
    expect(root.querySelector('a')!.getAttribute('href')).to.equal('tel:12351');
    expect(button(root, '继续')).to.equal(undefined);
    await press(root, '返回上一步', () => titleOf(root) !== '现在还不能办理');
  });

  it('speaks another language, from the start or when told, and keeps the answers', async () => {
    const { root, app } = await open({ lang: 'en' });
    expect(root.lang).to.equal('en');
    expect(button(root, 'Continue')).to.not.equal(undefined);
    type(root, 'name', '张三');
    await until(() => root.querySelector('.uf-progress')!.textContent!.includes('Step 1'));
    app.look({ lang: 'ug', theme: 'dark', size: 'large' });
    await until(() => root.dir === 'rtl');
    expect(root.dataset).to.include({ theme: 'dark', size: 'large' });
    expect(control(root, 'name').value).to.equal('张三');
  });

  it('says when it is closed, not open yet, or full', async () => {
    const { FORM } = await import('./form-world.ts');
    const closed = await open({ form: { ...FORM, window: { through: '2026-02-28' } } });
    await until(() => titleOf(closed.root) === '受理已经结束');
    expect(closed.root.textContent).to.contain('受理到 2026-02-28 为止');
    expect(closed.root.querySelector('input')).to.equal(null);
    // Nothing to fill in: no steps to count, nothing to have at hand.
    expect(closed.root.querySelector('.uf-progress')).to.equal(null);
    expect(closed.root.textContent).to.contain(FORM.title).and.not.contain(FORM.intro);
    const early = await open({ form: { ...FORM, window: { from: '2026-03-02' } } });
    await until(() => titleOf(early.root) === '还没有开始受理');
    const full = await open({ form: { ...FORM, quota: { total: 30, left: 0 } } });
    await until(() => titleOf(full.root) === '名额已满');
    expect(full.root.textContent).to.contain('30');
  });

  it('stays and says so where its scripts do not come, and goes on when they do', async () => {
    let broken = true;
    const way = async (): Promise<void> => {
      if (broken) throw new TypeError('Failed to fetch dynamically imported module');
    };
    const { root } = await open({ way });
    type(root, 'name', '张三（示例）');
    await press(root, '继续', () => root.textContent!.includes('没有连上服务器'));
    expect(titleOf(root)).to.equal('您是谁？');
    expect(control(root, 'name').value).to.equal('张三（示例）');
    broken = false;
    await answerWho(root);
    expect(titleOf(root)).to.equal('您在哪里工作？');
    expect(root.textContent).not.to.contain('没有连上服务器');
  });

  it('leaves nothing on the page when it goes', async () => {
    const { root, app } = await open();
    await answerWho(root);
    app.destroy();
    expect(root.textContent!.trim()).to.equal('');
    expect(errorsOf(root)).to.deep.equal([]);
  });
});
