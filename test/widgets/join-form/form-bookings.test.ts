import { expect } from '@open-wc/testing';
import type { FormDocument, FormOption } from '../../../src/form/index.ts';
import { json } from '../../helpers/fake-fetch.ts';
import { ROOT, SITE } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import {
  button,
  choose,
  control,
  errorsOf,
  NOW,
  open,
  press,
  refusal,
  tickAll,
  titleOf,
} from './form-world.ts';
import { form, FORM, FRAMES, stand } from './stand-form.ts';

const MORNING = { value: 's-1', label: '3月5日周四 09:00（余 1）' };
const AFTERNOON = { value: 's-2', label: '3月5日周四 14:00（余 2）' };

/** A form with the times of one person in it, as the server draws it. */
const lecture = (times: readonly FormOption[]): FormDocument => ({
  id: 'lecture',
  kind: 'book',
  v: 1,
  title: '劳模工匠进校园',
  steps: [
    {
      id: 'when',
      title: '什么时间？',
      fields: [
        {
          name: 'person',
          type: 'choice',
          label: '讲课人',
          required: true,
          prefill: 'person',
          options: [{ value: 'p-7', label: '示例工匠' }],
        },
        {
          name: 'slot',
          type: 'slot',
          of: 'person',
          label: '时间',
          required: true,
          prefill: 'slot',
          options: times,
        },
      ],
    },
  ],
  consents: [
    { id: 'personal', required: true, text: '同意。', version: '1' },
    { id: 'identity', required: false, text: '也同意。', version: '1' },
  ],
  submit: { href: 'v1/applications', label: '提交预约' },
});

const labels = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('[data-field=slot] .uf-choice-label, .uf-choice-label')].map(each =>
    each.textContent!.trim(),
  );

describe('a form that books somebody', () => {
  it('tells kindly that somebody was faster, with the times there are now', async () => {
    let asked = 0;
    const { root, answer, posted } = await open({
      form: lecture([MORNING, AFTERNOON]),
      prefill: { person: 'p-7', slot: 's-1' },
      ports: {
        reload: async () => {
          asked += 1;
          return lecture([{ ...AFTERNOON, label: '3月5日周四 14:00（余 1）' }]);
        },
      },
    });
    await press(root, '继续', () => titleOf(root) === '核对后提交');
    tickAll(root);
    button(root, '提交预约').click();
    await until(() => posted.length === 1);
    expect(posted[0]!.body.answers).to.deep.equal({ person: 'p-7', slot: 's-1' });
    const errors = [{ pointer: '/answers/slot', code: 'slot-full', detail: 'booked up' }];
    answer(refusal(422, 'answers', { errors }));
    await until(() => titleOf(root) === '什么时间？');
    await until(() => errorsOf(root).join().includes('这个时段刚刚约满，请另选一个。'));
    expect(asked).to.equal(1);
    expect(labels(root)).to.deep.equal(['示例工匠', '3月5日周四 14:00（余 1）']);
    choose(root, 'slot', 's-2');
    await press(root, '继续', () => titleOf(root) === '核对后提交');
    expect(root.textContent).to.contain('3月5日周四 14:00（余 1）');
  });

  it('does not take up a draft about somebody else', async () => {
    const first = await open({ form: lecture([MORNING]), prefill: { person: 'p-7' } });
    choose(first.root, 'slot', 's-1');
    await press(first.root, '继续', () => titleOf(first.root) === '核对后提交');
    await until(async () => {
      const draft = await first.drafts.newest('zz/lecture');
      return JSON.stringify(draft ?? '').includes('s-1');
    });
    first.app.destroy();
    const other = lecture([AFTERNOON]);
    const [who] = other.steps[0]!.fields;
    const field = { ...who!, options: [{ value: 'p-8', label: '另一位示例' }] };
    const steps = [{ ...other.steps[0]!, fields: [field, other.steps[0]!.fields[1]!] }];
    const { root } = await open({
      form: { ...other, steps },
      prefill: { person: 'p-8' },
      ports: { drafts: first.drafts },
      sameTab: true,
    });
    await until(() => titleOf(root) !== '');
    if (titleOf(root) !== '什么时间？') {
      root.querySelector<HTMLElement>('[aria-label="修改：时间"]')!.click();
      await until(() => titleOf(root) === '什么时间？');
    }
    const checked = [...root.querySelectorAll<HTMLInputElement>('input:checked')];
    expect(checked.map(({ value }) => value)).to.deep.equal(['p-8']);
  });
});

describe('union-join-form that books somebody', () => {
  const PERSON = `${ROOT}v1/people/p-7.json`;
  const published = form({
    id: 'lecture',
    steps: [
      {
        id: 'when',
        title: '什么时间？',
        fields: [
          { name: 'person', type: 'person', label: '讲课人', required: true, prefill: 'person' },
          {
            name: 'slot',
            type: 'slot',
            of: 'person',
            label: '时间',
            required: true,
            prefill: 'slot',
          },
        ],
      },
    ],
  });
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString();
  const person = (members: object = {}): ReturnType<typeof json> =>
    json({
      v: 1,
      id: 'p-7',
      type: 'person',
      name: '单晓林（示例）',
      bookable: true,
      slots: [
        { id: 's-1', start: soon, left: 1 },
        { id: 's-0', start: soon, left: 0 },
        { id: 's-old', start: '2020-01-01T00:00:00Z', left: 3 },
      ],
      ...members,
    });

  it('hands person and time on to the frame', async () => {
    const attributes = { site: SITE, form: 'join', person: 'p-7', booking: 's-1' };
    const { heard } = await stand({ attributes });
    await until(() => heard.some(message => 'loaded' in message));
    const { loaded } = heard.find(message => 'loaded' in message) as { loaded: string };
    expect(loaded).to.match(new RegExp(`^${FRAMES}`));
    const { searchParams } = new URL(loaded);
    expect([searchParams.get('person'), searchParams.get('slot')]).to.deep.equal(['p-7', 's-1']);
  });

  it('inline: asks for the person and offers what is free, the chosen time filled in', async () => {
    const it = await stand({
      attributes: { site: SITE, inline: '', person: 'p-7', booking: 's-1' },
      table: { [FORM]: json(published), [PERSON]: person({ show: { name: 'masked' } }) },
      state: 'ready',
    });
    const root = it.el.shadowRoot as unknown as HTMLElement;
    await until(() => control(root, 'slot'));
    expect(control(root, 'slot').checked).to.equal(true);
    expect(labels(root)).to.have.length(2);
    expect(it.text).to.contain('单*林（示例）').and.to.contain('余 1');
    expect(NOW).to.be.a('number');
  });

  it('inline: says so where nobody is named, or they take no bookings', async () => {
    for (const [who, members] of [
      [undefined, {}],
      ['p-7', { bookable: false }],
      ['p-7', { slots: undefined }],
    ] as const) {
      const it = await stand({
        attributes: { site: SITE, inline: '', ...(who ? { person: who } : {}) },
        table: { [FORM]: json(published), [PERSON]: person(members) },
        state: 'problem',
      });
      const problems = it.events.map(event => (event as { problem?: { code: string } }).problem);
      expect(problems.map(problem => problem?.code)).to.contain('no-person');
    }
  });
});
