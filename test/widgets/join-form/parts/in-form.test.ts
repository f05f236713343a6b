import { expect } from '@open-wc/testing';
import type { FormDocument } from '../../../../src/form/index.ts';
import { until } from '../../../helpers/until.ts';
import { button, control, open, press, RECEIPT, titleOf, type } from '../form-world.ts';
import { blobOf, cardPicture } from './pictures.ts';

const FORM: FormDocument = {
  id: 'parts',
  kind: 'join',
  v: 1,
  title: '加入工会',
  steps: [
    {
      id: 'where',
      title: '您在哪里工作？',
      fields: [
        { name: 'region', type: 'region', label: '工作地区', required: true, default: '410100' },
        { name: 'org', type: 'org', label: '单位名称', required: true },
        { name: 'photo', type: 'photo', label: '近照', required: true },
      ],
    },
  ],
  consents: [{ id: 'personal', required: true, text: '同意。', version: '1' }],
  submit: { href: 'v1/applications', label: '提交' },
};

const ANSWERS: Readonly<Record<string, unknown>> = {
  '/v1/regions/index.json': { items: [{ code: '410000', name: '河南省' }] },
  '/v1/regions/41.json': {
    items: [{ code: '410100', name: '郑州市', items: [{ code: '410105', name: '金水区' }] }],
  },
  '/v1/orgs': { items: [{ id: 'o-1', name: '示例物流有限公司' }] },
};

/** The server, seen from the browser: every address that is asked for, and what it answers. */
function serve(): { asked: string[]; stop: () => void } {
  const { fetch, XMLHttpRequest } = window;
  const asked: string[] = [];
  window.fetch = async (input, init) => {
    const url = new URL(String(input));
    if (!(url.pathname in ANSWERS)) return fetch(input, init);
    asked.push(`${url.pathname}${url.search}`);
    return new Response(JSON.stringify(ANSWERS[url.pathname]), { status: 200 });
  };
  window.XMLHttpRequest = class {
    upload: Partial<XMLHttpRequestUpload> = {};
    status = 201;
    responseText = '{"id":"u-1","type":"image/jpeg","bytes":1}';
    onload: (() => void) | undefined;
    open(_method: string, url: string): void {
      asked.push(new URL(url).pathname);
    }
    setRequestHeader(): void {}
    getResponseHeader(): null {
      return null;
    }
    abort(): void {}
    send(): void {
      setTimeout(() => this.onload?.());
    }
  } as unknown as typeof window.XMLHttpRequest;
  return { asked, stop: () => Object.assign(window, { fetch, XMLHttpRequest }) };
}

describe('parts in a form', () => {
  it('answer, are reviewed in words, are sent, and are followed by the receipt', async () => {
    const { asked, stop } = serve();
    try {
      const { root, posted, answer } = await open({ form: FORM });
      await until(() => root.querySelectorAll('select').length === 3, 'the regions are here');
      const district = root.querySelectorAll('select')[2]!;
      district.value = '410105';
      district.dispatchEvent(new Event('change', { bubbles: true }));

      await until(() => control(root, 'org')?.getAttribute('role') === 'combobox');
      type(root, 'org', '示例');
      await until(() => root.querySelector('[role=option] bdi'));
      root.querySelector<HTMLElement>('[role=option]')!.click();
      expect(asked).to.include('/v1/orgs?q=%E7%A4%BA%E4%BE%8B&region=410105&limit=10');

      button(root, '继续').click();
      await until(() => root.querySelector('.uf-summary'));
      root.querySelector<HTMLElement>('.uf-summary a')!.click();
      await until(() => document.activeElement === control(root, 'photo'));

      const picture = await blobOf(cardPicture(640, 480, { x: 60, y: 60, w: 500, h: 340 }));
      const transfer = new DataTransfer();
      transfer.items.add(new File([picture], '近照（示例）.jpg'));
      control(root, 'photo').files = transfer.files;
      control(root, 'photo').dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => root.textContent!.includes('已上传'));
      await press(root, '继续', () => titleOf(root) === '核对后提交');

      const said = [...root.querySelectorAll('.uf-answer')].map(each => each.textContent!.trim());
      expect(said).to.eql(['河南省 郑州市 金水区', '示例物流有限公司', '已上传 1 个文件']);
      control(root, 'consent.personal').click();
      button(root, '提交').click();
      await until(() => posted.length === 1);
      expect(posted[0]!.body.answers).to.eql({ region: '410105', org: 'o-1', photo: ['u-1'] });
      answer({ ok: true, status: 201, data: RECEIPT });
      await until(() => root.querySelector('.uf-number'));
      expect(root.querySelector('.uf-number')!.textContent).to.equal(RECEIPT.receipt);
      await until(() => root.querySelector('svg'));
    } finally {
      stop();
    }
  });
});
