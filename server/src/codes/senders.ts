import { maskedMobile } from '../../../src/form/index.ts';

/** One message with a code. */
export interface CodeMessage {
  /** Mobile number, eleven digits. */
  to: string;
  code: string;
  /** What the code is for: the form's title. */
  title: string;
  /** How long it holds. */
  minutes: number;
}

/** Hands messages to whoever delivers them. */
export interface SmsSender {
  /** @throws SendingFailed */
  send(message: CodeMessage): Promise<void>;
}

/** A message was not taken; neither number nor code is part of it. */
export class SendingFailed extends Error {
  override readonly name = 'SendingFailed';
}

export interface SenderOptions {
  /** SMS_WEBHOOK: address that delivers messages. */
  webhook?: string | undefined;
  /** SMS_WEBHOOK_TOKEN: sent to it as bearer token. */
  token?: string | undefined;
  /** Writes a line for whoever sits at the terminal. */
  print(line: string): void;
}

/** The sender the configuration asks for; without one, codes appear on the terminal. */
export function smsSender({ webhook, token, print }: SenderOptions): SmsSender {
  return webhook === undefined ? consoleSender(print) : webhookSender(webhook, token);
}

/**
 * For trying forms out: the code appears on the terminal that started the server, never in its log.
 * The number is masked, so that a terminal that somebody records tells of nobody.
 */
export function consoleSender(print: SenderOptions['print']): SmsSender {
  return {
    send({ to, code, title, minutes }) {
      const number = maskedMobile(to);
      print(
        `【试用短信，没有发出】${number}：“${title}”的验证码 ${code}，${minutes} 分钟内有效；正式使用请设置 SMS_WEBHOOK。` +
          ` [trial message, not sent; set SMS_WEBHOOK to send real ones]`,
      );
      return Promise.resolve();
    },
  };
}

/** How long a gateway may take, milliseconds. */
const PATIENCE = 10_000;

/**
 * Posts each message as JSON to a gateway of the union's own, which knows the contract with a
 * carrier: `{ to, code, title, minutes, text }`. Any answer of 200–299 means it was taken.
 */
export function webhookSender(address: string, token?: string, fetcher = fetch): SmsSender {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  return {
    async send(message) {
      const body = JSON.stringify({ ...message, text: textOf(message) });
      const signal = AbortSignal.timeout(PATIENCE);
      const request = { method: 'POST', headers, body, signal, redirect: 'error' } as const;
      const answer = await fetcher(address, request).catch((error: unknown) => {
        throw new SendingFailed(`the SMS gateway did not answer: ${nameOf(error)}`);
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new SendingFailed(`the SMS gateway answered ${answer.status}`);
    },
  };
}

/** What people read; carriers in China want the words registered, and add the signature themselves. */
function textOf({ code, title, minutes }: CodeMessage): string {
  return `您正在办理“${title}”，验证码 ${code}，${minutes} 分钟内有效。请勿告诉他人。`;
}

/** The kind of failure only: a message could hold the address with its secrets. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
