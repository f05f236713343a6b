import { expect } from '@open-wc/testing';
import { postUpload } from '../../src/data/uploads.ts';

/** The test server takes no posts: what it answers is a refusal all the same. */
const HERE = `${location.origin}/test/fixtures/no-such-file`;

describe('a file that is sent', () => {
  it('tells how much has gone out, and how it ended', async () => {
    const parts: number[] = [];
    const sent = await postUpload(HERE, new Blob(['x'.repeat(200_000)]), 'key-1', part =>
      parts.push(part),
    );
    expect(sent.ok).to.equal(false);
    expect(sent.status).to.be.within(400, 499);
    expect(parts[parts.length - 1]).to.equal(1);
    expect(parts.every(part => part >= 0 && part <= 1)).to.equal(true);
  });

  it('is called off, before and on its way', async () => {
    const called = { ok: false, status: 0, problem: { code: 'aborted' } };
    const leaving = new AbortController();
    const late = postUpload(HERE, new Blob(['x']), 'key-1', undefined, leaving.signal);
    leaving.abort();
    expect(await late).to.deep.equal(called);
    expect(await postUpload(HERE, new Blob(['x']), 'k', undefined, leaving.signal)).to.deep.equal(
      called,
    );
  });

  it('goes nowhere where nobody listens or the address is none', async () => {
    const nowhere = { ok: false, status: 0, problem: { code: 'network' } };
    for (const url of ['http://127.0.0.1:9/', 'http://[', 'nowhere:x']) {
      expect(await postUpload(url, new Blob(['x']), 'key-1'), url).to.deep.equal(nowhere);
    }
  });
});
