import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ApplicationReceipt, ApplicationStatus } from '../../src/data/generated/types.ts';
import type { Sent } from '../../src/data/send.ts';
import { sampleId } from '../../test/helpers/sample-id.ts';
import type { Visit, Visitor } from '../helpers/form-screen.ts';
import '../helpers/form-screen.ts';
import { ASKED } from '../helpers/status-screen.ts';

const DOCS = `
表单走一遍会遇到的每个画面，题目和答案都是示例，什么都不会送出。

- **一次看全**：每一种题的控件都在“要填写的”“要选择的”两步里；查找单位、选地区和短信验证码要连服务器，不在这里。
- **错误**：点“继续”才检查。上面汇总，焦点在汇总上，每一条都能点到出错的题；题旁边再说一遍，用文字和竖线，不只靠颜色。
- **核对**：逐项可改，证件号码缺省遮住；同意事项一项一项勾，都没有预先勾选。
- **送出**：没有送出时说清楚，自动重试，不会重复。
- **进度**：每一种状态，链接丢了、不对，没有连上。
- **补正**：工会还要什么，在进度页上直接答复，可以写字，也可以交文件。
`;

const meta: Meta = {
  title: 'Widgets/Join form/Screens',
  // Each moves the focus: they have a page each.
  tags: ['!autodocs'],
  parameters: { docs: { description: { component: DOCS } } },
};
export default meta;

type Post = () => Promise<Sent<ApplicationReceipt>>;

function screen(visit?: Visit, post?: Post): StoryObj {
  return {
    render: (_args, { globals }) =>
      html`<story-form-screen
        lang=${globals['locale'] as string}
        theme=${globals['theme'] as string}
        size=${globals['size'] as string}
        .visit=${visit}
        .post=${post}
      ></story-form-screen>`,
  };
}

async function answerTexts(form: Visitor, id: string, then: string): Promise<void> {
  await form.see('[name="name"]');
  form.write('name', '示例甲');
  form.write('mobile', '138 0000 0000');
  form.write('idNumber', id);
  form.write('staff', '120');
  await form.goOn(then);
}

async function toReview(form: Visitor): Promise<void> {
  await answerTexts(form, sampleId(), '[name="work"]');
  form.pick('work', 'gig');
  form.pick('needs', 'health');
  await form.goOn('.uf-consents');
}

async function send(form: Visitor, then: string): Promise<void> {
  await toReview(form);
  form.pick('consent.personal', '1');
  form.pick('consent.identity', '1');
  await form.goOn(then);
}

export const Texts: StoryObj = { ...screen(), name: '要填写的' };

export const TextFaults: StoryObj = {
  ...screen(async form => {
    await form.see('[name="name"]');
    form.write('mobile', '12');
    form.write('month', '二月');
    await form.goOn('.uf-summary');
  }),
  name: '要填写的，有错',
};

export const Choices: StoryObj = {
  ...screen(form => answerTexts(form, sampleId(), '.uf-file-input')),
  name: '要选择的',
};

export const ChoiceFaults: StoryObj = {
  ...screen(async form => {
    await answerTexts(form, sampleId(), '.uf-file-input');
    await form.goOn('.uf-summary');
  }),
  name: '要选择的，有错',
};

export const Ineligible: StoryObj = {
  ...screen(form => answerTexts(form, sampleId('20150101'), '[data-step="ineligible"]')),
  name: '不能办理',
};

export const Review: StoryObj = { ...screen(toReview), name: '核对' };

export const ConsentMissing: StoryObj = {
  ...screen(async form => {
    await toReview(form);
    await form.goOn('.uf-summary');
  }),
  name: '核对，没有勾同意',
};

export const Sending: StoryObj = {
  ...screen(form => send(form, '.uf-sending p')),
  name: '正在送出',
};

export const NotSentYet: StoryObj = {
  ...screen(
    form => send(form, '.uf-sending .uf-link'),
    async () => ({ ok: false, status: 503, problem: { code: 'http' }, retryAfterMs: 3_600_000 }),
  ),
  name: '没有送出，正在重试',
};

export const Refused: StoryObj = {
  ...screen(
    form => send(form, '.uf-sending .uf-summary'),
    async () => ({ ok: false, status: 403, problem: { code: 'full' } }),
  ),
  name: '没有收下',
};

export const Receipt: StoryObj = {
  ...screen(
    form => send(form, '.uf-receipt .uf-qr'),
    async () => ({
      ok: true,
      status: 201,
      data: {
        id: 'a-0001',
        receipt: '2026-EXAM-PLE1',
        state: 'received',
        secret: 'example-secret-example',
      },
    }),
  ),
  name: '回执',
};

type Answering = (form: Visitor, root: HTMLElement) => Promise<void>;

/** The page of an application that more is asked for, as a person came to it. */
function progress(visit?: Answering, status: ApplicationStatus = ASKED): StoryObj {
  return {
    render: (_args, { globals }) =>
      html`<story-status-screen
        lang=${globals['locale'] as string}
        theme=${globals['theme'] as string}
        size=${globals['size'] as string}
        .status=${status}
        .visit=${visit}
        .post=${async () => ({ ok: false, status: 503, problem: { code: 'http' }, retryAfterMs: 3_600_000 })}
      ></story-status-screen>`,
  };
}

/** The page without an application: no link, or one that the server answers with no. */
function lost(address: string, refusal = 404): StoryObj {
  return {
    render: (_args, { globals }) =>
      html`<story-status-screen
        lang=${globals['locale'] as string}
        theme=${globals['theme'] as string}
        size=${globals['size'] as string}
        .address=${address}
        .refusal=${refusal}
      ></story-status-screen>`,
  };
}

const answer: Answering = async (_form, root) => {
  root.querySelector<HTMLElement>('.uf-answer [type=submit]')!.click();
};

export const MoreAsked: StoryObj = { ...progress(), name: '进度，要补正' };

export const AnswerFault: StoryObj = {
  ...progress(async (form, root) => {
    await answer(form, root);
    await form.see('.uf-answer .uf-error');
  }),
  name: '答复补正，有错',
};

export const AnswerNotSent: StoryObj = {
  ...progress(async (form, root) => {
    const text = root.querySelector('textarea')!;
    text.value = '签字页见附件（示例）。';
    text.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await answer(form, root);
    await form.see('.uf-sending .uf-link');
  }),
  name: '答复补正，没有送出',
};

const { id, receipt = '', form: formId = '' } = ASKED;
const KNOWN = { id, receipt, form: formId };
const [FIRST] = ASKED.history;

/** How the application stands after something more has happened. */
function stands(state: string, at: string, note?: string, asked = false): ApplicationStatus {
  const past = asked ? ASKED.history : [FIRST!];
  const history = [...past, { state, at, ...(note ? { note } : {}) }];
  return { ...KNOWN, state, history } as ApplicationStatus;
}

export const Answered: StoryObj = {
  ...progress(undefined, stands('answered', '2026-03-02T10:20:00+08:00', undefined, true)),
  name: '进度，已补正',
};

export const Received: StoryObj = {
  ...progress(undefined, { ...KNOWN, state: 'received', history: [FIRST!] }),
  name: '进度，已收到',
};

export const Checking: StoryObj = {
  ...progress(undefined, stands('checking', '2026-03-02T09:00:00+08:00')),
  name: '进度，审核中',
};

export const Approved: StoryObj = {
  ...progress(undefined, {
    ...stands('approved', '2026-03-02T10:00:00+08:00', '已登记为会员（示例）。'),
    next: [{ text: '免费领取意外伤害保险', form: 'insurance' }],
    retainedThrough: '2026-08-29',
  }),
  name: '进度，已通过',
};

export const NotApproved: StoryObj = {
  ...progress(undefined, {
    ...stands('refused', '2026-03-02T10:00:00+08:00', '照片看不清，请重拍后再申请（示例）。'),
    next: [{ text: '重新申请', form: 'join' }],
    retainedThrough: '2026-08-29',
  }),
  name: '进度，未通过',
};

export const Withdrawn: StoryObj = {
  ...progress(undefined, stands('withdrawn', '2026-03-02T10:00:00+08:00')),
  name: '进度，已撤回',
};

export const WithdrawSure: StoryObj = {
  ...progress(
    async (form, root) => {
      root.querySelector<HTMLElement>('[data-act="withdraw"]')!.click();
      await form.see('.uf-sure');
    },
    stands('checking', '2026-03-02T09:00:00+08:00'),
  ),
  name: '进度，撤回前再问一次',
};

export const NoLink: StoryObj = { ...lost(''), name: '进度，没有链接' };

export const LinkGone: StoryObj = {
  ...lost('#a-example0000.example-secret', 410),
  name: '进度，已经删除',
};

export const LinkWrong: StoryObj = {
  ...lost('#a-example0000.example-secret', 404),
  name: '进度，链接不对',
};

export const NoAnswer: StoryObj = {
  ...lost('#a-example0000.example-secret', 0),
  name: '进度，没有连上',
};
