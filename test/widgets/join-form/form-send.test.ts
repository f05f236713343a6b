import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import {
  button,
  choose,
  control,
  errorsOf,
  FORM,
  NOW,
  open,
  press,
  RECEIPT,
  refusal,
  sampleId,
  TAKEN,
  tickAll,
  titleOf,
  toReview,
  type,
  type WorldOptions,
} from './form-world.ts';

const SUBMIT = FORM.submit.label!;
const status = (root: HTMLElement): string =>
  root.querySelector('.uf-sending')!.textContent!.replace(/\s+/g, ' ').trim();

/** Stands before the server's answer. */
async function sending(options: WorldOptions = {}) {
  const world = await open(options);
  await toReview(world.root);
  tickAll(world.root);
  button(world.root, SUBMIT).click();
  await until(() => world.posted.length === 1);
  return world;
}

describe('a form’s review and sending', () => {
  it('shows every answer by step, in words, the id number masked until it is asked for', async () => {
    const { root } = await open();
    await toReview(root);
    const rows = [...root.querySelectorAll('.uf-row')].map(row =>
      [row.querySelector('dt')!, row.querySelector('.uf-answer')!].map(each =>
        each.textContent!.trim(),
      ),
    );
    expect(rows).to.deep.include(['姓名', '张三（示例）']);
    expect(rows).to.deep.include(['工作情况', '平台或灵活就业']);
    expect(rows).to.deep.include(['人数', '未填']);
    expect(root.textContent).to.not.contain(sampleId());
    await press(root, '显示', () => root.textContent!.includes(sampleId()));
    await press(root, '隐藏', () => !root.textContent!.includes(sampleId()));
    expect(root.textContent).to.contain('将由示例联合工会受理。');
    expect(root.querySelector('a.uf-link')!.getAttribute('rel')).to.equal('noopener noreferrer');
  });

  it('changes an answer and comes straight back', async () => {
    const { root } = await open();
    await toReview(root);
    root.querySelector<HTMLElement>('[aria-label="修改：手机号"]')!.click();
    await until(() => titleOf(root) === '您是谁？');
    expect(document.activeElement).to.equal(control(root, 'mobile'));
    type(root, 'mobile', '13900000000');
    await press(root, '继续', () => titleOf(root) === '核对后提交');
    expect(root.textContent).to.contain('13900000000');
  });

  it('asks what a changed answer makes necessary before it comes back', async () => {
    const { root } = await open();
    await toReview(root);
    root.querySelector<HTMLElement>('[aria-label="修改：工作情况"]')!.click();
    await until(() => titleOf(root) === '您在哪里工作？');
    choose(root, 'work', 'employed');
    await press(root, '继续', () => errorsOf(root).length > 0);
    type(root, 'company', '示例公司');
    await press(root, '继续', () => titleOf(root) === '核对后提交');
    expect(root.textContent).to.contain('将由示例单位工会受理。');
  });

  it('says that a person will look where a rule says so', async () => {
    const { root } = await open();
    await toReview(root);
    root.querySelector<HTMLElement>('[aria-label="修改：人数"]')!.click();
    await until(() => control(root, 'staff'));
    type(root, 'staff', '１２００');
    await press(root, '继续', () => titleOf(root) === '核对后提交');
    expect(root.textContent).to.contain('由工作人员审核').and.contain('人数较多。');
    expect(root.textContent).to.contain('1200 人');
  });

  it('names who answers for it beside the consents, unless the page does below', async () => {
    const privacy = { controller: '示例市总工会', contact: '电话 12351' };
    const site = { id: 'zz', name: '示例市总工会', privacy };
    const framed = await open({ site });
    await toReview(framed.root);
    const said = [...framed.root.querySelectorAll('.uf-consents > .uf-hint')].slice(1);
    expect(said.map(each => each.textContent!.trim())).to.deep.equal([
      '个人信息处理者：示例市总工会',
      '联系方式：电话 12351',
    ]);
    const alone = await open({ site, ports: { signed: true } });
    await toReview(alone.root);
    expect(alone.root.textContent).to.not.contain('个人信息处理者').and.not.contain('12351');
    expect(button(alone.root, '保存这些文字')).to.not.equal(undefined);
  });

  it('sends what was asked and the consents with the moment of each, under one key', async () => {
    const { root, posted } = await sending({ channel: 'qr', key: 'k'.repeat(32) });
    const { body, key } = posted[0]!;
    expect(key).to.equal('k'.repeat(32));
    expect(body).to.deep.equal({
      formId: 'probe',
      formVersion: 3,
      answers: {
        name: '张三（示例）',
        mobile: '13800000000',
        idNumber: sampleId(),
        work: 'gig',
      },
      consents: [
        { id: 'personal', version: '2026-01', granted: true, at: new Date(NOW).toISOString() },
        { id: 'identity', version: '2026-01', granted: true, at: new Date(NOW).toISOString() },
        { id: 'news', version: '2026-01', granted: false, at: new Date(NOW).toISOString() },
      ],
      channel: 'qr',
    });
    expect(status(root)).to.equal('正在提交，请稍候…');
  });

  it('locks the button while it sends, keeping its focus: twice pressed is sent once', async () => {
    const { root, posted, answer } = await sending();
    const submit = button(root, SUBMIT);
    submit.focus();
    expect(submit.getAttribute('aria-disabled')).to.equal('true');
    submit.click();
    submit.click();
    root.querySelector('form')!.requestSubmit();
    expect(document.activeElement).to.equal(submit);
    answer(TAKEN);
    await until(() => titleOf(root) !== '核对后提交');
    expect(posted).to.have.length(1);
  });

  it('shows the receipt, tells the host its number alone, and keeps no answer', async () => {
    const { root, answer, receipts, drafts } = await sending();
    answer(TAKEN);
    await until(() => root.textContent!.includes(RECEIPT.receipt));
    expect(receipts).to.deep.equal([RECEIPT.receipt]);
    expect(root.textContent).to.not.contain('张三').and.not.contain(sampleId());
    window.dispatchEvent(new Event('pagehide'));
    await until(async () => !(await drafts.newest('zz/probe')));
    expect(localStorage.getItem('union-form:zz/probe')).to.equal(null);
  });

  it('does not open a sent form again by Back', async () => {
    const { root, answer, app } = await sending({ history: 'push' });
    answer(TAKEN);
    await until(() => root.textContent!.includes(RECEIPT.receipt));
    expect(JSON.stringify(history.state)).to.contain(':sent');
    history.back();
    await until(() => JSON.stringify(history.state).includes('"depth":1'));
    expect(root.textContent).to.contain(RECEIPT.receipt);
    expect(root.querySelector('input[name="name"]')).to.equal(null);
    app.destroy();
  });

  it('leaves no number behind on a kiosk', async () => {
    const { root, answer, app } = await sending({ history: 'push', kiosk: true });
    answer(TAKEN);
    await until(() => root.textContent!.includes(RECEIPT.receipt));
    expect(JSON.stringify(history.state)).to.not.contain(RECEIPT.receipt);
    app.destroy();
  });

  it('says that it is not sent yet, tries again with the same key and body, at once when told', async () => {
    const { root, posted, answer } = await sending();
    answer(refusal(0, 'network'));
    await until(() => status(root).includes('尚未送出，正在重试（第 1 次）'));
    expect(button(root, SUBMIT).getAttribute('aria-disabled')).to.equal('true');
    expect(root.querySelector<HTMLButtonElement>('[aria-label="修改：手机号"]')!.disabled).to.equal(
      true,
    );
    await press(root, '马上再试', () => posted.length === 2);
    expect(posted[1]).to.deep.equal(posted[0]);
    answer(TAKEN);
    await until(() => root.textContent!.includes(RECEIPT.receipt));
  });

  it('goes out by itself when the network is back', async () => {
    const { root, posted, answer } = await sending();
    answer(refusal(0, 'offline'));
    await until(() => status(root).includes('尚未送出'));
    window.dispatchEvent(new Event('online'));
    await until(() => posted.length === 2);
    expect(posted[1]!.key).to.equal(posted[0]!.key);
    answer(TAKEN);
    await until(() => root.textContent!.includes(RECEIPT.receipt));
  });

  it('warns before the page is left while something is on its way, and not otherwise', async () => {
    const { root, answer } = await sending();
    const leaving = (): boolean => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leaving()).to.equal(true);
    answer(TAKEN);
    await until(() => root.textContent!.includes(RECEIPT.receipt));
    expect(leaving()).to.equal(false);
  });

  it('keeps everything when the server refuses, and may be sent again', async () => {
    const { root, answer, posted, problems } = await sending();
    answer(refusal(400, 'malformed'));
    await until(() => status(root).includes('没有送出'));
    expect(status(root)).to.contain('示例市总工会');
    expect(problems).to.deep.equal(['malformed']);
    button(root, SUBMIT).click();
    await until(() => posted.length === 2);
    expect(posted[1]!.key).to.equal(posted[0]!.key);
  });

  for (const [code, why] of [
    ['full', '名额已满。'],
    ['closed', '现在不在受理时间内。'],
    ['form', '这份表单已经停用。'],
  ] as const) {
    it(`offers no second try where none can help, and leads to the reason: ${code}`, async () => {
      const { root, answer, problems } = await sending();
      button(root, SUBMIT).focus();
      answer(refusal(422, code));
      await until(() => status(root).includes('没有送出'));
      expect(status(root)).to.equal(`没有送出 ${why} 有疑问请联系示例市总工会。`);
      expect(button(root, SUBMIT)).to.equal(undefined);
      // As errors look, not as a mere delay; and the focus is not lost with the button.
      const box = root.querySelector('.uf-sending .uf-summary');
      expect(box).to.not.equal(null);
      expect(document.activeElement).to.equal(box);
      expect(problems).to.deep.equal([code]);
      // What was filled in is all there.
      expect(root.textContent).to.contain('张三（示例）');
      await press(root, '返回上一步', () => titleOf(root) === '您在哪里工作？');
    });
  }

  it('does the work the server asks for, and sends again with its proof under the same key', async () => {
    const { root, answer, posted } = await sending();
    const challenge = { id: 'c-1', algorithm: 'sha-256', salt: 'salt', bits: 4 };
    answer(refusal(429, 'challenge', { challenge }));
    await until(() => posted.length === 2);
    expect(posted[1]!.key).to.equal(posted[0]!.key);
    expect(posted[1]!.body.proof!.id).to.equal('c-1');
    answer(TAKEN);
    await until(() => root.textContent!.includes(RECEIPT.receipt));
  });

  it('reloads a form that has changed, with the answers by name', async () => {
    const [who, work] = FORM.steps;
    const more = { name: 'note', type: 'text', label: '备注', required: true };
    const newer = { ...FORM, v: 4, steps: [who!, { ...work!, fields: [...work!.fields, more] }] };
    const ports = { reload: () => Promise.resolve(newer) };
    const { root, answer, posted } = await sending({ ports });
    answer(refusal(409, 'version'));
    await until(() => root.textContent!.includes('这份表单刚刚更新过'));
    expect(root.textContent).to.contain('张三（示例）');
    button(root, SUBMIT).click();
    await until(() => errorsOf(root).length > 0);
    expect(errorsOf(root)).to.deep.equal(['请填写“备注”。']);
    type(root, 'note', '没有');
    await press(root, '继续', () => titleOf(root) === '核对后提交');
    button(root, SUBMIT).click();
    await until(() => posted.length === 2);
    expect(posted[1]!.body.formVersion).to.equal(4);
  });

  it('says so when an earlier version of it has arrived, and sends another only when told', async () => {
    const { root, answer, posted } = await sending();
    answer(refusal(422, 'key-reused'));
    await until(() => status(root).includes('已经提交过'));
    expect(posted).to.have.length(1);
    await press(root, '作为新的申请提交', () => posted.length === 2);
    expect(posted[1]!.key).to.not.equal(posted[0]!.key);
    expect(posted[1]!.body).to.deep.equal(posted[0]!.body);
  });
});
