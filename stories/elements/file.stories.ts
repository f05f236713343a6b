import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/file/index.ts';
import type { UnionFile } from '../../src/elements/file/file.ts';
import type { FileRetryEvent } from '../../src/elements/file/file-events.ts';

type Args = Pick<
  UnionFile,
  | 'label'
  | 'labelHidden'
  | 'hint'
  | 'error'
  | 'accept'
  | 'capture'
  | 'multiple'
  | 'max'
  | 'maxBytes'
  | 'required'
  | 'disabled'
  | 'files'
>;

const meta: Meta<Args> = {
  title: 'Elements/File',
  component: 'union-file',
  argTypes: { files: { table: { disable: true } } },
  args: {
    label: '工作证明',
    labelHidden: false,
    hint: '',
    error: '',
    accept: 'image/*,.pdf',
    capture: '',
    multiple: true,
    max: 3,
    maxBytes: 5_242_880,
    required: false,
    disabled: false,
    files: [],
  },
  render: args =>
    html`<union-file
      label=${args.label}
      ?label-hidden=${args.labelHidden}
      hint=${args.hint}
      error=${args.error}
      accept=${args.accept}
      capture=${args.capture}
      ?multiple=${args.multiple}
      .max=${args.max}
      .maxBytes=${args.maxBytes}
      ?required=${args.required}
      ?disabled=${args.disabled}
      .files=${args.files}
    ></union-file>`,
};
export default meta;

type Story = StoryObj<Args>;

const pdf = (name: string, bytes: number) =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf', lastModified: 1 });

/** A drawn card stands for a photo of one, and is as large. */
const drawing = new File(
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="#dfe5ea" d="M0 0h48v48H0z"/>
    <path fill="#fff" d="M6 12h36v24H6z"/><path fill="#9fb0be" d="M10 17h10v12H10zm14 1h14v2H24zm0 5h14v2H24zm0 5h9v2h-9z"/></svg>`,
    ' '.repeat(640_000),
  ],
  '工作证（示例）.svg',
  { type: 'image/svg+xml', lastModified: 1 },
);
const contract = pdf('劳动合同（示例）.pdf', 1_363_149);
const slips = pdf('2026 年第一季度工资条汇总，含加班和补贴明细（示例）.pdf', 3_984_588);

const inCanvas = (canvas: HTMLElement) => canvas.querySelector('union-file')!;

export const Empty: Story = {
  name: '未选择',
  args: { hint: '劳动合同、工资条或工作证，拍清楚有名字的一页即可。' },
};
export const Required: Story = {
  name: '必填',
  args: { hint: '劳动合同、工资条或工作证，有一样就可以。', required: true },
};
export const Photo: Story = {
  name: '一张照片',
  args: { label: '本人照片', accept: 'image/*', multiple: false, maxBytes: undefined },
};
export const Camera: Story = {
  name: '直接拍照',
  args: {
    label: '站点门头照片',
    hint: '手机上会直接打开相机。',
    accept: 'image/*',
    capture: 'environment',
    multiple: false,
    maxBytes: undefined,
  },
};
export const Chosen: Story = {
  name: '已选择',
  args: { files: [drawing, contract, slips] },
};
export const Sending: Story = {
  name: '正在上传',
  args: { files: [drawing, contract, slips] },
  play: async ({ canvasElement }) => {
    const element = inCanvas(canvasElement);
    await element.updateComplete;
    element.mark(drawing, 'done');
    element.mark(contract, 'sending', { progress: 0.4 });
    element.mark(slips, 'failed', { message: '网络断开，没有传完' });
    await element.updateComplete;
  },
};
export const Refused: Story = {
  name: '有文件没有添加',
  play: async ({ canvasElement }) => {
    const element = inCanvas(canvasElement);
    await element.updateComplete;
    const chosen = new DataTransfer();
    for (const one of [
      contract,
      new File(['示例'], '职工名册（示例）.docx', { type: 'application/msword' }),
      pdf('全部材料扫描件（示例）.pdf', 8_700_000),
    ]) {
      chosen.items.add(one);
    }
    const input = element.shadowRoot!.querySelector('input')!;
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
  },
};
export const WithError: Story = {
  name: '有错误',
  args: { required: true, error: '请至少添加一份工作证明。' },
};
export const Disabled: Story = { name: '不可用', args: { disabled: true } };
export const DisabledFilled: Story = {
  name: '不可用（已选择）',
  args: { disabled: true, files: [drawing, contract] },
};

/** What a form does with it: each file is sent when it comes in, again when it failed. */
export const InUse: Story = {
  name: '选一个就上传一个',
  args: { hint: '这里的上传是演示：PDF 第一次会失败，重试后成功。' },
  render: args => {
    const started = new Set<File>();
    const send = (element: UnionFile, file: File, fails: boolean) => {
      started.add(file);
      let progress = 0;
      const timer = setInterval(() => {
        progress += 0.2;
        if (!element.files.includes(file)) clearInterval(timer);
        else if (progress < 0.99) element.mark(file, 'sending', { progress });
        else {
          clearInterval(timer);
          if (fails) element.mark(file, 'failed', { message: '网络断开，没有传完' });
          else element.mark(file, 'done');
        }
      }, 300);
    };
    const changed = (event: Event) => {
      const element = event.currentTarget as UnionFile;
      for (const file of element.files) {
        if (!started.has(file)) send(element, file, file.name.endsWith('.pdf'));
      }
    };
    const retry = (event: FileRetryEvent) =>
      send(event.currentTarget as UnionFile, event.file, false);
    return html`<union-file
      label=${args.label}
      hint=${args.hint}
      accept=${args.accept}
      multiple
      .max=${args.max}
      .maxBytes=${args.maxBytes}
      @change=${changed}
      @union-file-retry=${retry}
    ></union-file>`;
  },
};
