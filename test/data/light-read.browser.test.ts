// The short way gives up soon, and takes no more than a page can hold: what is in doubt is the client's.
import { expect } from '@open-wc/testing';
import { lightRead } from '../../src/data/light-read.ts';

const { fetch } = globalThis;
let number = 0;
const address = (): string => `https://a.example/${(number += 1)}.json`;
const answer = (body: BodyInit, type = 'application/json'): void => {
  globalThis.fetch = () =>
    Promise.resolve(new Response(body, { headers: { 'content-type': type } }));
};

describe('lightRead', () => {
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  it('reads a document that is as it should be', async () => {
    answer('{"name":"示例"}');
    const read = await lightRead(address());
    expect(read?.value).to.deep.equal({ name: '示例' });
    expect(read?.body).to.equal('{"name":"示例"}');
  });

  it('reads characters that are cut by the pieces a document comes in', async () => {
    const bytes = new TextEncoder().encode('"站"');
    const body = new ReadableStream({
      start(stream) {
        for (const byte of bytes) stream.enqueue(new Uint8Array([byte]));
        stream.close();
      },
    });
    answer(body);
    expect((await lightRead(address()))?.value).to.equal('站');
  });

  it('is nothing where the server does not answer, within three seconds', async () => {
    globalThis.fetch = () => new Promise(() => {});
    const from = performance.now();
    expect(await lightRead(address())).to.equal(undefined);
    expect(performance.now() - from).to.be.greaterThan(2000);
  }).timeout(8000);

  it('is nothing where the body never ends, and stops reading it', async () => {
    let isStopped = false;
    let sent = 0;
    const blank = new Uint8Array(1 << 20).fill(32);
    const body = new ReadableStream({
      pull(stream) {
        stream.enqueue(blank);
        sent += blank.length;
      },
      cancel() {
        isStopped = true;
      },
    });
    answer(body);
    expect(await lightRead(address())).to.equal(undefined);
    expect(isStopped).to.equal(true);
    expect(sent).to.be.lessThan(16 * 1024 * 1024);
  });

  it('is nothing for another character set, and for what is no JSON', async () => {
    answer('{}', 'application/json; charset=gbk');
    expect(await lightRead(address())).to.equal(undefined);
    answer('<html>');
    expect(await lightRead(address())).to.equal(undefined);
  });
});
