import { expect } from '@open-wc/testing';
import type { FormDocument } from '../../../../src/form/index.ts';
import { consentsText, load, saveText } from '../../../../src/widgets/join-form/parts/save-text.ts';
import { until } from '../../../helpers/until.ts';
import { SITE } from './fake-part.ts';

const FORM = {
  id: 'join',
  kind: 'join',
  v: 1,
  title: '加入工会',
  steps: [],
  submit: { href: 'v1/applications' },
  retainDays: 730,
  consents: [
    {
      id: 'personal',
      required: true,
      text: '同意处理以上个人信息。',
      version: '2026-01',
      href: 'https://www.example.cn/privacy',
    },
    { id: 'news', required: false, text: '愿意收到活动通知。', version: 2 },
  ],
} as unknown as FormDocument;

// 2026-03-01 00:30 in Beijing, still February in London.
const NOW = Date.UTC(2026, 1, 28, 16, 30);

describe('text of the consents', () => {
  it('holds every consent with its version, who handles the data and where the policy is', () => {
    const text = consentsText({ form: FORM, site: SITE, lang: 'zh-Hans', now: NOW });
    expect(text.split('\r\n')).to.eql([
      '加入工会',
      '保存日期：2026-03-01',
      '个人信息处理者：示例市总工会',
      '联系方式：0371-00000000（示例）',
      '隐私政策：https://www.example.cn/privacy',
      '办结后资料保留 730 天，个别内容另有说明的从其说明，到期删除。',
      '',
      '1. 同意处理以上个人信息。',
      '版次 2026-01。不同意就不能办理。',
      'https://www.example.cn/privacy',
      '',
      '2. 愿意收到活动通知。',
      '版次 2。可以不同意，不影响办理。',
      '',
    ]);
  });

  it('speaks the person’s language, and leaves out what nobody said', async () => {
    await load('en');
    const { id, kind, v, title, steps, submit } = FORM;
    const bare = { id, kind, v, title, steps, submit } as FormDocument;
    const site = { id: 'x', name: 'Example' };
    expect(consentsText({ form: bare, site, lang: 'en', now: NOW })).to.equal(
      '加入工会\r\nSaved on 2026-03-01\r\nPersonal data is handled by Example\r\n',
    );
  });

  it('is offered as a file that old editors read as UTF-8', async () => {
    let link: HTMLAnchorElement | undefined;
    const hear = (event: Event): void => {
      link = event.composedPath()[0] as HTMLAnchorElement;
      event.preventDefault();
    };
    window.addEventListener('click', hear, { once: true });
    saveText('join.txt', '同意');
    await until(() => link);
    expect(link!.download).to.equal('join.txt');
    expect(link!.isConnected, 'nothing stays on the page').to.equal(false);
    const bytes = new Uint8Array(await (await fetch(link!.href)).arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.eql([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).to.equal('同意');
  });
});
