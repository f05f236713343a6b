import { expect } from '@open-wc/testing';
import { copyText } from '../../src/base/copy-text.ts';

describe('copyText', () => {
  const { execCommand } = document;
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    document.execCommand = execCommand;
  });

  function clipboard(value: unknown): void {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  }

  /** A browser that copies as old ones do: it asks the page what goes onto the clipboard. */
  function oldBrowser(): string[] {
    const copied: string[] = [];
    document.execCommand = command => {
      let text = 'what was selected';
      const setData = (_: string, given: string) => (text = given);
      // No engine but Chromium lets a page make the real thing.
      const copying = new Event(command, { bubbles: true, cancelable: true });
      Object.defineProperty(copying, 'clipboardData', { value: { setData } });
      document.body.dispatchEvent(copying);
      copied.push(text);
      return true;
    };
    return copied;
  }

  it('uses the clipboard of the page', async () => {
    const copied: string[] = [];
    clipboard({ writeText: (text: string) => Promise.resolve(void copied.push(text)) });
    expect(await copyText('示例路 1 号')).to.equal(true);
    expect(copied).to.deep.equal(['示例路 1 号']);
  });

  it('copies all the same on plain http, where a page has none', async () => {
    clipboard(undefined);
    const copied = oldBrowser();
    expect(await copyText('示例路 1 号')).to.equal(true);
    expect(copied).to.deep.equal(['示例路 1 号']);
    document.execCommand('copy');
    expect(copied[1], 'the page’s own copying is left alone').to.equal('what was selected');
  });

  it('says so where the browser does not let it', async () => {
    clipboard({ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    document.execCommand = () => false;
    expect(await copyText('示例')).to.equal(false);
    document.execCommand = () => {
      throw new Error('gone');
    };
    expect(await copyText('示例')).to.equal(false);
  });
});
