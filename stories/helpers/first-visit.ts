import { deepText, within } from './deep-text.ts';

/** Longest that a step may take, milliseconds. */
const LONGEST = 10_000;
const STEP = 50;

/**
 * Somebody who has never been here: the QR code at the door opened this page. They read that it is open and
 * how one gets in, ask whether the book is there, and read where it stands and what to do with it.
 * Rejects with the step that did not come.
 */
export async function firstVisit(page: Element): Promise<void> {
  const host = await until('the locator', () => page.querySelector('union-reading-locator'));
  const says = (words: RegExp) => until(String(words), () => words.test(deepText(host)));
  // The door.
  await says(/竹辉路24小时职工读书站/);
  await says(/24 小时开放|开放中/);
  await says(/扫码进门|扫码/);
  await says(/用微信或支付宝扫门上的二维码/);
  // The book.
  const field = await until('the search for this station', () => findField(host));
  field.value = '程序设计';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
  );
  field.form?.requestSubmit();
  await says(/程序设计第一课/);
  await says(/在架\s*2/);
  await says(/TP311\.1\/12/);
  await says(/二楼 3 排/);
  // The way home with it.
  const how = await until('how to borrow it', () =>
    within(host, '.book union-button, .book button').find(button =>
      button.textContent.includes('第一次来怎么借'),
    ),
  );
  (how as HTMLElement).click();
  await says(/自助借还/);
  await says(/30 天内还/);
}

function findField(host: Element): HTMLInputElement | undefined {
  return within(host, 'input[type=search]').find(
    (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.checkVisibility(),
  );
}

async function until<T>(what: string, find: () => T | null | undefined | false): Promise<T> {
  const end = performance.now() + LONGEST;
  while (performance.now() < end) {
    const found = find();
    if (found) return found;
    await new Promise(done => setTimeout(done, STEP));
  }
  throw new Error(`the first visit did not come to: ${what}`);
}
