import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ApplicationReceipt } from '../../src/data/generated/types.ts';
import type { Sent } from '../../src/data/send.ts';
import { sampleId } from '../../test/helpers/sample-id.ts';
import type { Visit, Visitor } from '../helpers/form-screen.ts';
import '../helpers/form-screen.ts';

const DOCS = `
表单走一遍会遇到的每个画面，题目和答案都是示例，什么都不会送出。

- **一次看全**：每一种题的控件都在“要填写的”“要选择的”两步里；查找单位、选地区和短信验证码要连服务器，不在这里。
- **错误**：点“继续”才检查。上面汇总，焦点在汇总上，每一条都能点到出错的题；题旁边再说一遍，用文字和竖线，不只靠颜色。
- **核对**：逐项可改，证件号码缺省遮住；同意事项一项一项勾，都没有预先勾选。
- **送出**：没有送出时说清楚，自动重试，不会重复。
`;

const meta: Meta = {
  title: 'Widgets/Join form/Screens',
  // Each moves the focus: they have a page each.
  tags: ['!autodocs'],
  parameters: { docs: { description: { component: DOCS } } },
};
export default meta;

type Post = () => Promise<Sent<ApplicationReceipt>>;

function screen(name: string, visit?: Visit, post?: Post): StoryObj {
  return {
    name,
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

export const Texts: StoryObj = screen('要填写的');

export const TextFaults: StoryObj = screen('要填写的，有错', async form => {
  await form.see('[name="name"]');
  form.write('mobile', '12');
  form.write('month', '二月');
  await form.goOn('.uf-summary');
});

export const Choices: StoryObj = screen('要选择的', form =>
  answerTexts(form, sampleId(), '.uf-file-input'),
);

export const ChoiceFaults: StoryObj = screen('要选择的，有错', async form => {
  await answerTexts(form, sampleId(), '.uf-file-input');
  await form.goOn('.uf-summary');
});

export const Ineligible: StoryObj = screen('不能办理', form =>
  answerTexts(form, sampleId('20150101'), '[data-step="ineligible"]'),
);

export const Review: StoryObj = screen('核对', toReview);

export const ConsentMissing: StoryObj = screen('核对，没有勾同意', async form => {
  await toReview(form);
  await form.goOn('.uf-summary');
});

export const Sending: StoryObj = screen('正在送出', form => send(form, '.uf-sending p'));

export const NotSentYet: StoryObj = screen(
  '没有送出，正在重试',
  form => send(form, '.uf-sending .uf-link'),
  async () => ({ ok: false, status: 503, problem: { code: 'http' }, retryAfterMs: 3_600_000 }),
);

export const Refused: StoryObj = screen(
  '没有收下',
  form => send(form, '.uf-sending b'),
  async () => ({ ok: false, status: 403, problem: { code: 'full' } }),
);

export const Receipt: StoryObj = screen(
  '回执',
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
);
