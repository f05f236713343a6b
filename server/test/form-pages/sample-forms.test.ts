import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it, test } from 'node:test';
import {
  answersToSend,
  assess,
  checkForm,
  consentsToAsk,
  routeOf,
  whenAt,
  type Answers,
  type ConsentGiven,
  type FormDocument,
} from '../../../src/form/index.ts';
import { judgeForm } from '../../src/commands/judge-form.ts';
import { ROOT } from '../helpers/command.ts';
import { sampleId } from '../helpers/forms.ts';
import { BAD, GOOD } from './sample-answers.ts';

const FOLDER = join(ROOT, 'demo', 'data', 'forms');
const WHEN = whenAt(Date.parse('2026-07-01T08:00:00+08:00'));

const forms = new Map(
  readdirSync(FOLDER).map(file => {
    const form = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as FormDocument;
    return [basename(file, '.json'), form];
  }),
);

function agreed(form: FormDocument, answers: Answers): ConsentGiven[] {
  return consentsToAsk(form, answers, WHEN).map(({ id, version }) => {
    return { id, version, granted: true, at: WHEN.now };
  });
}

function faultsOf(form: FormDocument, answers: Answers): string[] {
  const consents = agreed(form, answers);
  return checkForm(form, answers, consents, WHEN, { files: 'later' }).map(
    ({ name, code }) => `${name} ${code}`,
  );
}

test('each sample has answers here, and is called as its file', () => {
  assert.deepEqual([...forms.keys()].sort(), Object.keys(GOOD).sort());
  assert.deepEqual([...forms.keys()].sort(), Object.keys(BAD).sort());
  for (const [id, form] of forms) assert.equal(form.id, id);
});

for (const [id, form] of forms) {
  describe(form.title, () => {
    it('has nothing to be said against it', async () => {
      const { lines, isFit } = await judgeForm(form, id, 'zh');
      assert.deepEqual([isFit, lines], [true, []]);
    });

    it('says what personal data is for, and how long it is kept', () => {
      for (const { fields } of form.steps) {
        for (const { name, type, purpose, sensitive } of fields) {
          if (!['id', 'phone', 'photo', 'file'].includes(type) && !sensitive) continue;
          assert.ok(purpose, name);
        }
      }
      assert.ok(form.retainDays !== undefined);
    });

    it('asks for consent to what is sensitive by itself', () => {
      const sensitive = form.steps.flatMap(step => step.fields).filter(field => field.sensitive);
      for (const { name } of sensitive) {
        const own = form.consents?.filter(
          ({ required, fields }) => required && fields?.includes(name),
        );
        const apart = own?.some(({ fields }) =>
          fields?.every(one => sensitive.some(field => field.name === one)),
        );
        assert.ok(apart, name);
      }
    });

    it('takes good answers and gives them to a union', () => {
      const answers = GOOD[id] as Answers;
      assert.deepEqual(faultsOf(form, answers), []);
      assert.deepEqual(answersToSend(form, answers, WHEN), answers);
      assert.equal(assess(form, answers, WHEN).outcome, 'eligible');
      assert.ok(routeOf(form, answers, WHEN)?.to.name);
    });

    it('says what is wrong with others', () => {
      for (const { change, faults, outcome } of BAD[id] ?? []) {
        const answers = Object.fromEntries(
          Object.entries({ ...GOOD[id], ...change }).filter(([, answer]) => answer !== undefined),
        ) as Answers;
        if (faults) assert.deepEqual(faultsOf(form, answers), faults);
        if (outcome) {
          const found = assess(form, answers, WHEN);
          assert.equal(found.outcome, outcome);
          assert.ok(found.reason);
        }
      }
    });

    it('is not taken without the consents that are required', () => {
      const answers = GOOD[id] as Answers;
      const required = consentsToAsk(form, answers, WHEN).filter(consent => consent.required);
      const missing = checkForm(form, answers, [], WHEN, { files: 'later' });
      assert.deepEqual(
        missing.map(({ name }) => name),
        required.map(consent => `consent.${consent.id}`),
      );
    });
  });
}

test('joining by a poster’s code takes six inputs at most', () => {
  const form = forms.get('join') as FormDocument;
  const byCode: Answers = { work: 'gig', job: 'courier', platform: '示例快递', region: '410105' };
  const prefilled = form.steps.flatMap(step => step.fields).filter(({ prefill }) => prefill);
  for (const name of Object.keys(byCode)) assert.ok(prefilled.some(field => field.name === name));
  const answers = { ...byCode, name: '示例甲', mobile: '13800000001', idNumber: sampleId() };
  assert.deepEqual(faultsOf(form, answers), []);
  const typed = Object.keys(answers).length - Object.keys(byCode).length;
  const ticked = consentsToAsk(form, answers, WHEN).filter(({ required }) => required).length;
  assert.ok(typed + ticked <= 6, `${typed} + ${ticked}`);
  assert.deepEqual([form.steps.length, form.steps.flatMap(step => step.fields).length], [3, 10]);
  assert.ok(form.steps.every(step => step.fields.every(({ type }) => type !== 'code')));
});

test('founding goes by headcount, industry and way', () => {
  const form = forms.get('found_union') as FormDocument;
  const to = (change: Answers): string | undefined =>
    routeOf(form, { ...(GOOD['found_union'] as Answers), ...change }, WHEN)?.kind;
  assert.equal(to({ mode: 'single', headcount: 25 }), 'own');
  assert.equal(to({ mode: 'industry', industry: 'food' }), 'industry');
  assert.equal(to({ mode: 'region', area: '示例园区', headcount: 24 }), 'joint');
  assert.equal(to({ mode: 'single', headcount: 9 }), 'joint');
});

test('the example of the guide is a form, too', async () => {
  const guide = readFileSync(join(ROOT, 'docs', 'forms.md'), 'utf8');
  const [, text = ''] = /```jsonc\n([^]*?)```/.exec(guide) ?? [];
  const form = JSON.parse(text.replace(/ \/\/ .*$/gm, '')) as FormDocument;
  assert.deepEqual(await judgeForm(form, 'childcare', 'zh'), { isFit: true, lines: [] });
});
