import { aTimeout, expect } from '@open-wc/testing';
import { define } from '../../src/base/define.ts';

/** Runs a body and returns what it, and what it left to be done, warned of. */
async function warningsOf(body: () => void): Promise<string[]> {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
  try {
    body();
    await aTimeout(0);
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe('define', () => {
  it('registers a tag, and again without a word', async () => {
    class First extends HTMLElement {}
    const warnings = await warningsOf(() => {
      define('union-define-one', First);
      define('union-define-one', First);
    });
    expect(customElements.get('union-define-one')).to.equal(First);
    expect(warnings).to.deep.equal([]);
  });

  it('stands back from tags another script took, and says so in one line', async () => {
    class Theirs extends HTMLElement {}
    class Ours extends HTMLElement {}
    customElements.define('union-define-two', Theirs);
    customElements.define('union-define-three', class extends HTMLElement {});
    const warnings = await warningsOf(() => {
      define('union-define-two', Ours);
      define('union-define-two', Ours);
      define('union-define-three', class extends HTMLElement {});
      define('union-define-four', class extends HTMLElement {});
    });
    expect(customElements.get('union-define-two')).to.equal(Theirs);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<union-define-two> <union-define-three>，');
    expect(customElements.get('union-define-four'), 'the rest is registered').to.be.a('function');
  });
});
