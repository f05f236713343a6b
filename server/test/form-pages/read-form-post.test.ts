import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { whenAt, type FormDocument } from '../../../src/form/index.ts';
import { conditionWords } from '../../src/form-pages/condition-words.ts';
import { applicationOf, readFormPost } from '../../src/form-pages/read-form-post.ts';
import { pageWords } from '../../src/form-pages/words/page-words.ts';

const NOW = Date.parse('2026-06-01T08:00:00Z');
const FORM: FormDocument = {
  kind: 'x',
  v: 4,
  title: '示例',
  steps: [
    {
      id: 'a',
      title: '示例',
      fields: [
        { name: 'n', type: 'number', label: '人数' },
        {
          name: 'c',
          type: 'choices',
          label: '要什么',
          options: [
            { value: 'x', label: '甲' },
            { value: 'y', label: '乙' },
          ],
        },
        { name: 'yes', type: 'yesno', label: '要不要' },
        { name: 'r', type: 'region', label: '地区' },
        { name: 't', type: 'text', label: '说明', showIf: { field: 'yes', equals: true } },
      ],
    },
  ],
  consents: [
    { id: 'p', required: true, text: '同意', version: 2 },
    { id: 'q', required: false, text: '也同意', version: '1' },
  ],
  submit: { href: 'v1/applications' },
};

function read(text: string) {
  return applicationOf(FORM, readFormPost(text), whenAt(NOW));
}

describe('what was posted as a request', () => {
  it('has answers of the right type, and consents with the words that were shown', () => {
    const at = '2026-06-01T07:59:00.000Z';
    const { body, leftOut } = read(
      `_form=f&_version=4&_at=${at}&_channel=qr&n=１２&c=x&c=y&yes=true&t=+a%0D%0Ab+&r=杭州市&consent.p=2`,
    );
    assert.deepEqual(body, {
      formId: 'f',
      formVersion: 4,
      answers: { n: 12, c: ['x', 'y'], yes: true, t: 'a b', r: '330100' },
      consents: [
        { id: 'p', version: 2, granted: true, at },
        { id: 'q', version: '1', granted: false, at },
      ],
      channel: 'qr',
    });
    assert.deepEqual(leftOut, []);
  });

  it('leaves out what is not asked, by name', () => {
    const { body, leftOut } = read('yes=false&t=hello&n=&c=');
    assert.deepEqual([body.answers, leftOut], [{ yes: false }, ['t']]);
  });

  it('a consent to other words is told as that', () => {
    assert.deepEqual(read('consent.p=1').body.consents?.[0]?.version, '1');
  });

  it('keeps what nobody asked for, to be refused by name', () => {
    const { body } = read('salary=9&_evil=1&__proto__=x&constructor=y&consent.zz=1');
    const names = ['__proto__', '_evil', 'constructor', 'salary'];
    assert.deepEqual(Object.keys(body.answers).sort(), names);
  });

  it('the page’s time does not hang on when it is sent, so that sent twice it is the same', () => {
    for (const [at, kept] of [
      ['', '1970-01-01T00:00:00.000Z'],
      ['x', '1970-01-01T00:00:00.000Z'],
      ['2026-05-01T00:00:00Z', '2026-05-01T00:00:00.000Z'],
    ]) {
      assert.equal(read(`_at=${at}`).body.consents?.[0]?.at, kept);
    }
  });

  it('a place that several share stays as it was written', () => {
    assert.equal(read('r=鼓楼区').body.answers['r'], '鼓楼区');
    assert.equal(read('r=330106').body.answers['r'], '330106');
  });

  it('the trap and the key', () => {
    const { key, honeypot, token } = readFormPost('_key=abc&_website=spam&_t=');
    assert.deepEqual([key, honeypot, token], ['abc', true, undefined]);
    assert.equal(readFormPost('').key, undefined);
    assert.deepEqual(
      ['formId=f&x=1', '_form=f&formId=g&x=1'].map(text => {
        const { formId, typed } = readFormPost(text);
        return [formId, Object.keys(typed)];
      }),
      [
        ['f', ['x']],
        ['f', ['formId', 'x']],
      ],
    );
  });
});

test('conditions in words, in each language', async () => {
  const words = await pageWords('zh-Hans');
  const drawing = { form: FORM, words, typed: {}, faults: [], when: whenAt(NOW) };
  const said = (condition: object): string => conditionWords(drawing, condition);
  assert.equal(said({ field: 'yes', equals: true }), '如果“要不要”选了“是”，请填写这一项。');
  assert.equal(said({ field: 'c', in: ['x', 'y'] }), '如果“要什么”选了“甲、乙”，请填写这一项。');
  assert.equal(said({ field: 'r', given: true }), '如果填写了“地区”，请填写这一项。');
  const vague = '与您无关的话，可以不填。';
  for (const condition of [
    {},
    { field: 'no', given: true },
    { all: [] },
    { field: 'n', atLeast: 3 },
    { field: 'c', equals: 'gone' },
    { field: 'yes', equals: true, given: true },
  ]) {
    assert.equal(said(condition), vague);
  }
  for (const language of ['zh-Hant', 'en', 'ug'] as const) {
    const other = { ...drawing, words: await pageWords(language) };
    assert.match(conditionWords(other, { field: 'yes', equals: false }), /要不要/);
  }
});
