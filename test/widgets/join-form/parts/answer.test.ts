import { expect, fixture, html } from '@open-wc/testing';
import type {
  ApplicationAnswer,
  ApplicationAsk,
  ApplicationReceipt,
  ApplicationStatus,
} from '../../../../src/data/generated/types.ts';
import type { Sent } from '../../../../src/data/send.ts';
import type { Language } from '../../../../src/locale/languages.ts';
import { create, load, type AnswerPorts } from '../../../../src/widgets/join-form/parts/answer.ts';
import {
  create as createFiles,
  load as loadFiles,
} from '../../../../src/widgets/join-form/parts/files.ts';
import { mountStatus, type StatusPorts } from '../../../../src/widgets/join-form/parts/status.ts';
import { until } from '../../../helpers/until.ts';
import { bad, ENDPOINTS, ok, ROOT, SITE, type as typeInto } from './fake-part.ts';

const ID = 'a-example0000000000000000';
const SECRET = 'sample-secret-0123456789';
const NOTE = '请补交劳动合同。';

const RECEIPT: ApplicationReceipt = { id: ID, receipt: 'K7QM-4XD-P92', state: 'answered' };
const HISTORY = [
  { state: 'received', at: '2026-03-01T08:00:00+08:00' },
  { state: 'asked', at: '2026-03-02T10:00:00+08:00', note: NOTE },
];
const ASKED: ApplicationStatus = {
  id: ID,
  receipt: 'K7QM-4XD-P92',
  form: 'join',
  state: 'asked',
  history: HISTORY,
  ask: { maxLength: 2000 },
};
/** The same at a server that takes no answers. */
const REST: ApplicationStatus = { ...ASKED };
delete REST.ask;
const ANSWERED: ApplicationStatus = {
  ...REST,
  state: 'answered',
  history: [...HISTORY, { state: 'answered', at: '2026-03-03T10:00:00+08:00' }],
};
const FILES: ApplicationAsk = {
  maxLength: 2000,
  files: { maxFiles: 2, accept: ['application/pdf'] },
};

interface Posted {
  url: string;
  secret: string;
  body: ApplicationAnswer;
  key: string;
}

interface World {
  root: HTMLElement;
  posted: Posted[];
  /** What the server says of the state from now on. */
  now(status: ApplicationStatus): void;
  looks(): number;
}

type Answers = (Sent<ApplicationReceipt> | Promise<Sent<ApplicationReceipt>>)[];

let pages: { destroy(): void }[] = [];

async function open(
  answers: Answers = [],
  {
    status = ASKED,
    lang = 'zh-Hans',
    ports = {},
  }: {
    status?: ApplicationStatus;
    lang?: Language;
    ports?: Partial<AnswerPorts> & Partial<StatusPorts>;
  } = {},
): Promise<World> {
  const root = await fixture<HTMLElement>(html`<div class="uf" lang=${lang}></div>`);
  const posted: Posted[] = [];
  let shown = status;
  let looks = 0;
  const answering: AnswerPorts = {
    async post(url, secret, body, key) {
      posted.push({ url, secret, body, key });
      const answer = await answers[Math.min(posted.length, answers.length) - 1]!;
      if (answer.ok) shown = ANSWERED;
      return answer;
    },
    solve: async ({ id }) => ({ id, nonce: '42' }),
    async files(context) {
      await loadFiles(context.lang);
      return createFiles(context, {
        postUpload: async () =>
          ok(
            { id: 'u-1', type: 'application/pdf', bytes: 9, expires: '2099-01-01T00:00:00Z' },
            201,
          ),
        wait: async () => undefined,
      });
    },
    ...ports,
  };
  const page = mountStatus(root, {
    endpoints: ENDPOINTS,
    site: SITE,
    lang,
    address: `#${ID}.${SECRET}`,
    ports: {
      getStatus: async () => {
        looks += 1;
        return ok(shown);
      },
      withdraw: async () => ok({ ...REST, state: 'withdrawn' }),
      remove: async () => ok({}, 204),
      now: () => Date.now(),
      answering: async () => ({ load, create: options => create(options, answering) }),
      ...ports,
    },
  });
  pages.push(page);
  await until(() => root.querySelector('.uf-step-title'));
  return {
    root,
    posted,
    looks: () => looks,
    now(next) {
      shown = next;
    },
  };
}

const words = (root: Element): string => (root.textContent ?? '').replace(/\s+/g, ' ');
const title = (root: HTMLElement): string =>
  root.querySelector('.uf-step-title')?.textContent?.trim() ?? '';
const area = (root: HTMLElement): HTMLTextAreaElement => root.querySelector('textarea')!;
const button = (root: HTMLElement, label: string): HTMLButtonElement | undefined =>
  [...root.querySelectorAll('button')].find(one => one.textContent?.includes(label));
const write = (root: HTMLElement, text: string): void =>
  typeInto(area(root) as unknown as HTMLInputElement, text);
const leave = (): boolean => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return !event.defaultPrevented;
};

describe('answering what is asked', () => {
  afterEach(() => {
    pages.forEach(page => page.destroy());
    pages = [];
  });

  it('shows the question and a place for the answer, and sends it once', async () => {
    let arrive: (sent: Sent<ApplicationReceipt>) => void = () => undefined;
    const { root, posted } = await open([new Promise(resolve => (arrive = resolve))]);
    await until(() => area(root));
    expect(root.querySelector('.uf-advice')?.textContent).to.include(NOTE);
    expect(words(root)).to.include('可以在下面答复');
    expect(area(root).labels?.[0]?.textContent).to.equal('您的答复');
    expect(root.querySelector('input[type=file]'), 'the form takes none').to.equal(null);
    write(root, '  合同下周一送到。 ');
    button(root, '提交答复')!.click();
    await until(() => posted.length === 1);
    const send = button(root, '提交答复')!;
    expect(send.getAttribute('aria-disabled')).to.equal('true');
    expect(area(root).readOnly).to.equal(true);
    send.click();
    expect(posted).to.have.length(1);
    const { key, ...sent } = posted[0]!;
    expect(sent).to.eql({
      url: `${ROOT}v1/applications/${ID}`,
      secret: SECRET,
      body: { message: '合同下周一送到。' },
    });
    expect(key).to.match(/^[0-9a-f]{32}$/);
    arrive(ok(RECEIPT, 201));
    await until(() => title(root) === '已补正');
    expect(document.activeElement).to.equal(root.querySelector('.uf-step-title'));
    await until(() => root.querySelectorAll('.uf-history li').length === 3);
    expect(root.querySelector('.uf-part-note[role=status]')?.textContent).to.include(
      '答复已经提交',
    );
    expect(area(root), 'nothing more to answer').to.equal(null);
    expect(leave()).to.equal(true);
  });

  it('says what is wrong with it, and takes the words back as it is mended', async () => {
    const { root, posted } = await open([ok(RECEIPT, 201)]);
    await until(() => area(root));
    expect(root.querySelector('.uf-error')).to.equal(null);
    button(root, '提交答复')!.click();
    await until(() => root.querySelector('.uf-error'));
    expect(root.querySelector('.uf-error')?.textContent).to.equal('请写几句话。');
    expect(document.activeElement).to.equal(area(root));
    expect(area(root).getAttribute('aria-describedby')).to.include('uf-answer-error');
    write(root, '好');
    await until(() => !root.querySelector('.uf-error'));
    expect(area(root).getAttribute('aria-invalid')).to.equal('false');
    write(root, '示例'.repeat(1001));
    button(root, '提交答复')!.click();
    await until(() => words(root).includes('最多 2,000 个字，现在是 2,002 个'));
    expect(posted).to.eql([]);
  });

  it('tries again by itself with the same key and body, and says that it is not sent yet', async () => {
    const { root, posted } = await open([bad(0), bad(503), ok(RECEIPT, 201)]);
    await until(() => area(root));
    write(root, '示例');
    button(root, '提交答复')!.click();
    await until(() => words(root).includes('尚未送出，正在重试'));
    expect(leave(), 'the browser asks before it closes').to.equal(false);
    window.dispatchEvent(new Event('online'));
    await until(() => posted.length === 2 && button(root, '现在就试'));
    button(root, '现在就试')!.click();
    await until(() => title(root) === '已补正');
    expect(new Set(posted.map(({ key }) => key)).size).to.equal(1);
    expect(posted.map(({ body }) => body)).to.eql(Array(3).fill({ message: '示例' }));
  });

  it('does the work that is asked for when many send', async () => {
    const problem = {
      code: 'challenge',
      challenge: { id: 'w-1', algorithm: 'sha-256', salt: 's', bits: 4 },
    };
    const { root, posted } = await open([{ ok: false, status: 429, problem }, ok(RECEIPT, 201)]);
    await until(() => area(root));
    write(root, '示例');
    button(root, '提交答复')!.click();
    await until(() => title(root) === '已补正');
    expect(posted[1]!.body).to.eql({ message: '示例', proof: { id: 'w-1', nonce: '42' } });
  });

  it('keeps the words when they are not wanted any more, and shows the state as it is', async () => {
    const world = await open([bad(409, { problem: { code: 'not-asked' } })]);
    const { root } = world;
    await until(() => area(root));
    world.now({ ...REST, state: 'checking' });
    write(root, '来不及的话。');
    button(root, '提交答复')!.click();
    await until(() => title(root) === '审核中');
    expect(words(root)).to.include('没有送出。').and.include('现在不需要补正了');
    expect(area(root).value).to.equal('来不及的话。');
    write(root, '');
    button(root, '刷新')!.click();
    await until(() => !area(root));
  });

  it('has words for every refusal, and sends again afterwards', async () => {
    const files = { code: 'answers', errors: [{ pointer: '/files', code: 'file-missing' }] };
    const cases: [Sent<ApplicationReceipt>, string][] = [
      [bad(422, { problem: files }), '有文件没有收下'],
      [bad(422, { problem: { code: 'key-reused' } }), '上一次的答复已经收到'],
      [bad(410, { problem: { code: 'deleted' } }), '已经删除，不能再答复'],
      [bad(400, { problem: { code: 'malformed' } }), '联系示例市总工会 0371-00000000（示例）'],
    ];
    for (const [refusal, text] of cases) {
      const { root, posted } = await open([refusal, ok(RECEIPT, 201)]);
      await until(() => area(root));
      write(root, '示例');
      button(root, '提交答复')!.click();
      await until(() => words(root).includes(text));
      expect(words(root)).to.include('没有送出。');
      expect(area(root).value).to.equal('示例');
      button(root, '提交答复')!.click();
      await until(() => posted.length === 2);
      pages.pop()!.destroy();
    }
  });

  it('sends files where the form takes some, also without words, once they have arrived', async () => {
    const { root, posted } = await open([ok(RECEIPT, 201)], { status: { ...ASKED, ask: FILES } });
    await until(() => root.querySelector('input[type=file]'));
    expect(words(root)).to.include('最多 2 个');
    button(root, '提交答复')!.click();
    await until(() => words(root).includes('请写几句话，或交上文件。'));
    const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
    const list = new DataTransfer();
    list.items.add(new File(['%PDF-1.7 示例'], '合同.pdf', { type: 'application/pdf' }));
    input.files = list.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => words(root).includes('合同.pdf') && !root.querySelector('.uf-error'));
    button(root, '提交答复')!.click();
    await until(() => title(root) === '已补正');
    expect(posted[0]!.body).to.eql({ files: ['u-1'] });
  });

  it('can be answered in words where the part for files does not load', async () => {
    let tries = 0;
    const { root } = await open([ok(RECEIPT, 201)], {
      status: { ...ASKED, ask: FILES },
      ports: {
        files: async () => {
          tries += 1;
          throw new Error('offline');
        },
      },
    });
    await until(() => words(root).includes('可以先只写文字'));
    button(root, '再试一次')!.click();
    await until(() => tries === 2 && words(root).includes('可以先只写文字'));
    write(root, '示例');
    button(root, '提交答复')!.click();
    await until(() => title(root) === '已补正');
  });

  it('says so where the part itself does not load, and loads it on request', async () => {
    let works = false;
    const { root } = await open([], {
      ports: {
        answering: async () => {
          if (!works) throw new Error('offline');
          return { load, create };
        },
      },
    });
    await until(() => words(root).includes('答复的部分没有载入成功'));
    works = true;
    [...root.querySelectorAll('button')][0]!.click();
    await until(() => area(root));
  });

  it('has no place for an answer where the server takes none', async () => {
    const { root } = await open([], { status: REST });
    expect(words(root)).to.include('请交给工会，并报上回执编号；也可以撤回');
    expect(area(root)).to.equal(null);
  });

  it('keeps what is being written while the page looks again', async () => {
    const world = await open();
    const { root } = world;
    await until(() => area(root));
    write(root, '写到一半');
    area(root).setSelectionRange(2, 2);
    const looked = world.looks();
    button(root, '刷新')!.click();
    await until(() => world.looks() > looked && words(root).includes('查询于'));
    expect(area(root).value).to.equal('写到一半');
    expect(area(root).selectionStart).to.equal(2);
  });

  it('forgets what was written once the application is withdrawn', async () => {
    const world = await open();
    const { root } = world;
    await until(() => area(root));
    write(root, '不要了');
    world.now({ ...REST, state: 'withdrawn' });
    button(root, '撤回同意')!.click();
    button(root, '确定撤回')!.click();
    await until(() => title(root) === '已撤回');
    expect(area(root)).to.equal(null);
    expect(leave()).to.equal(true);
  });

  for (const lang of ['zh-Hans', 'zh-Hant', 'en', 'ug'] as const) {
    it(`is accessible in ${lang}, also with a fault`, async () => {
      const { root } = await open([], { lang, status: { ...ASKED, ask: FILES } });
      await until(() => root.querySelector('input[type=file]'));
      await expect(root).to.be.accessible();
      root.querySelector<HTMLButtonElement>('.uf-answer [type=submit]')!.click();
      await until(() => root.querySelector('.uf-error'));
      await expect(root).to.be.accessible();
    });
  }
});
