import { expect } from '@open-wc/testing';
import { define } from '../../src/base/define.ts';

/** Runs a body and returns what it warned of. */
function warningsOf(body: () => void): string[] {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
  try {
    body();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe('define', () => {
  it('registers a tag, and again without a word', () => {
    class First extends HTMLElement {}
    const warnings = warningsOf(() => {
      define('union-define-one', First);
      define('union-define-one', First);
    });
    expect(customElements.get('union-define-one')).to.equal(First);
    expect(warnings).to.deep.equal([]);
  });

  it('stands back from a tag another script took, and says so once', () => {
    class Theirs extends HTMLElement {}
    class Ours extends HTMLElement {}
    customElements.define('union-define-two', Theirs);
    const warnings = warningsOf(() => {
      define('union-define-two', Ours);
      define('union-define-two', Ours);
    });
    expect(customElements.get('union-define-two')).to.equal(Theirs);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<union-define-two>');
  });
});
