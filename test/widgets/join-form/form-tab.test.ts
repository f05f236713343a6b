import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import {
  answerWho,
  button,
  choose,
  errorsOf,
  FORM,
  open,
  press,
  refusal,
  TAKEN,
  tickAll,
  toReview,
  type World,
} from './form-world.ts';

/** A form in a page of its own, whose tab is called by what the form says last. */
async function titled(): Promise<World & { readonly tab: { title: string } }> {
  const tab = { title: '加入工会' };
  const ports = { entitle: (title: string) => void (tab.title = title) };
  return { ...(await open({ ports })), tab };
}

describe('the name of a form’s tab', () => {
  it('says the step first, and before it that something is wrong', async () => {
    const { root, tab } = await titled();
    await press(root, '继续', () => errorsOf(root).length > 0);
    expect(tab.title).to.equal('错误：您是谁？ - 加入工会');
    await answerWho(root);
    expect(tab.title).to.equal('您在哪里工作？ - 加入工会');
    await press(root, '返回上一步', () => tab.title.startsWith('您是谁？'));
    expect(tab.title).to.equal('您是谁？ - 加入工会');
  });

  it('tells review and receipt, and nothing that was typed', async () => {
    const { root, tab, posted, answer } = await titled();
    await answerWho(root);
    choose(root, 'work', 'gig');
    await press(root, '继续', () => tab.title === '核对后提交 - 加入工会');
    await press(root, FORM.submit.label!, () => errorsOf(root).length > 0);
    expect(tab.title).to.equal('错误：核对后提交 - 加入工会');
    tickAll(root);
    button(root, FORM.submit.label!).click();
    await until(() => posted.length === 1);
    answer(TAKEN);
    await until(() => tab.title === '已经提交 - 加入工会');
    await until(() => root.querySelector('.uf-receipt'));
    expect(tab.title).to.equal('已经提交 - 加入工会');
  });

  it('says that the application was not taken', async () => {
    const { root, tab, posted, answer } = await titled();
    await toReview(root);
    tickAll(root);
    button(root, FORM.submit.label!).click();
    await until(() => posted.length === 1);
    answer(refusal(422, 'full'));
    await until(() => tab.title === '错误：核对后提交 - 加入工会');
    await press(root, '返回上一步', () => tab.title === '您在哪里工作？ - 加入工会');
  });

  it('tells that the form takes nothing now', async () => {
    const tab = { title: '' };
    await open({
      form: { ...FORM, quota: { total: 30, left: 0 } },
      ports: { entitle: title => void (tab.title = title) },
    });
    await until(() => tab.title === '名额已满 - 加入工会');
  });

  it('is another page’s own where the form stands in that page', async () => {
    const { title } = document;
    const { root } = await open();
    await press(root, '继续', () => errorsOf(root).length > 0);
    await answerWho(root);
    expect(document.title).to.equal(title);
  });
});
