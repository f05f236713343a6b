import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { html as markup } from '../../src/form-pages/markup.ts';
import { plainTemplate } from '../../src/frame-pages/plain-template.ts';
import { dangersIn, EVIL } from '../helpers/dangers.ts';

test('text, lists, attributes with and without quotes, what is nothing, what a browser needs', () => {
  const press = (): void => undefined;
  const made = plainTemplate(
    html`<p
      class="a ${'b'}"
      id=${'x'}
      title=${nothing}
      ?hidden=${false}
      ?open=${true}
      .value=${1}
      @click=${press}
    >
      ${'一'}${['二', html`<b>${3}</b>`]}${nothing}${undefined}
    </p>`,
  );
  assert.equal(made.text, '<p class="a b" id="x" open> 一二<b>3</b></p>');
  assert.equal(plainTemplate(markup`<i>own</i>`).text, '<i>own</i>');
  assert.throws(() => plainTemplate(repeat([1], one => one)), /without a browser/);
});

test('whatever is put in stays text', () => {
  const draw = (text: string): string =>
    plainTemplate(html`<p title=${text} class="x ${text}">${text}<b>${[text]}</b></p>`).text;
  assert.deepEqual(dangersIn(draw(EVIL)), []);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const tags = draw(text).match(/<[^>]*>/g) ?? [];
      assert.equal(tags.length, 4, 'the four tags of the template and no other');
      assert.equal((draw(text).match(/"/g) ?? []).length, 4);
    }),
  );
});
