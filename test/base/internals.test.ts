import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { afterListeners, formOf, internalsOf, submitForm } from '../../src/base/internals.ts';

class Plain extends HTMLElement {
  static readonly formAssociated = true;
  readonly internals = internalsOf(this);
}
class Old extends HTMLElement {
  readonly internals = internalsOf(this);
}
Object.defineProperty(Old.prototype, 'attachInternals', { value: undefined });
/** As under a polyfill that is forced on an engine: an element that the engine does not know as one of its own. */
class Forced extends HTMLElement {
  readonly internals = internalsOf(this);
}
Object.defineProperty(Forced.prototype, 'attachInternals', {
  value: () => {
    throw new DOMException('to non-custom elements', 'NotSupportedError');
  },
});
customElements.define('union-test-forced', Forced);
customElements.define('union-test-plain', Plain);
customElements.define('union-test-old', Old);

describe('internals', () => {
  it('are there where the engine has them, and missed without harm', () => {
    expect(document.createElement('union-test-plain')).to.have.property('internals').that.is.ok;
    for (const tag of ['union-test-old', 'union-test-forced'])
      expect(document.createElement(tag), tag).to.have.property('internals', undefined);
  });

  it('find the form, with internals and without', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <p><union-test-plain></union-test-plain><union-test-old></union-test-old></p>
      </form>`,
    );
    for (const one of form.querySelectorAll<Plain | Old>('p > *')) {
      expect(formOf(one, one.internals) === form, one.localName).to.equal(true);
      one.remove();
      expect(formOf(one, one.internals), one.localName).to.equal(null);
    }
  });
});

/** A form of an old CMS: its button is named "submit", which hides the method of that name. */
async function oldForm(old: boolean, attributes: { novalidate?: boolean; value?: string } = {}) {
  const form = await fixture<HTMLFormElement>(
    html`<form ?novalidate=${attributes.novalidate}>
      <input aria-label="单位" required .value=${attributes.value ?? ''} />
      <button name="submit">发送</button>
    </form>`,
  );
  if (old) Object.defineProperty(form, 'requestSubmit', { value: undefined });
  const heard = { submit: 0, sent: 0 };
  form.addEventListener('submit', event => {
    heard.submit += 1;
    event.preventDefault();
  });
  return { form, heard };
}

describe('submitForm', () => {
  for (const old of [false, true]) {
    describe(old ? 'without requestSubmit' : 'with requestSubmit', () => {
      it('lets a listener hear it and call it off', async () => {
        const { form, heard } = await oldForm(old, { value: '示例公司' });
        submitForm(form);
        expect(heard.submit).to.equal(1);
      });

      it('does not send what is not valid, and says so', async () => {
        const { form, heard } = await oldForm(old);
        let invalid = 0;
        form.querySelector('input')!.addEventListener('invalid', event => {
          invalid += 1;
          event.preventDefault();
        });
        submitForm(form);
        expect(heard.submit).to.equal(0);
        expect(invalid).to.equal(1);
      });

      it('sends it unchecked where the page checks by itself', async () => {
        const { form, heard } = await oldForm(old, { novalidate: true });
        submitForm(form);
        expect(heard.submit).to.equal(1);
      });
    });
  }

  it('sends it in an old engine when nobody calls it off', async () => {
    // Firefox sends a form by itself when a submit event is dispatched: into a frame, not the page.
    const page = await fixture(
      html`<div>
        <iframe name="union-test-sent" title="发送"></iframe>
        <form action="about:blank" target="union-test-sent">
          <button name="submit">发送</button>
        </form>
      </div>`,
    );
    const form = page.querySelector('form')!;
    Object.defineProperty(form, 'requestSubmit', { value: undefined });
    const native = HTMLFormElement.prototype.submit;
    const sent: unknown[] = [];
    HTMLFormElement.prototype.submit = function (this: HTMLFormElement) {
      sent.push(this);
    };
    submitForm(form);
    HTMLFormElement.prototype.submit = native;
    expect(sent.length === 1 && sent[0] === form).to.equal(true);
  });
});

describe('afterListeners', () => {
  it('acts once all have heard, unless one called it off', async () => {
    const target = new EventTarget();
    const order: string[] = [];
    target.addEventListener('go', event => afterListeners(event, () => order.push('act')));
    target.addEventListener('go', () => order.push('heard'));
    target.dispatchEvent(new Event('go', { cancelable: true }));
    await aTimeout(0);
    expect(order).to.deep.equal(['heard', 'act']);
    target.addEventListener('go', event => event.preventDefault());
    target.dispatchEvent(new Event('go', { cancelable: true }));
    await aTimeout(0);
    expect(order).to.deep.equal(['heard', 'act', 'heard']);
  });
});
