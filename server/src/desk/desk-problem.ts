import { bilingual, type Bilingual } from '../user-error.ts';

/** A request of the desk that cannot be answered, in words for the person at it. */
export class DeskProblem extends Error {
  override readonly name = 'DeskProblem';
  readonly statusCode: number;
  readonly text: Bilingual;
  readonly headers: Readonly<Record<string, string>>;

  constructor(statusCode: number, text: Bilingual, headers: Readonly<Record<string, string>> = {}) {
    super(text.en);
    this.statusCode = statusCode;
    this.text = text;
    this.headers = headers;
  }
}

/** What to say for a status that comes without words. */
export function wordsFor(status: number): Bilingual {
  return PLAIN[status] ?? (status < 500 ? (PLAIN[400] as Bilingual) : FAILED);
}

const PLAIN: Readonly<Record<number, Bilingual>> = {
  400: bilingual('请求格式有误，请返回重试。', 'The request is malformed; go back and try again.'),
  403: bilingual(
    '您的角色不能做这件事。需要时请找管理员。',
    'Your role may not do this. Ask an admin where it is needed.',
  ),
  404: bilingual(
    '没有这一项，它可能已经删除。',
    'There is no such thing; it may have been deleted.',
  ),
  405: bilingual('这个地址不接受这种请求。', 'This address does not take such a request.'),
  // Lists are the one thing sent here that can be large.
  413: bilingual(
    '文件过大，什么也没有收下。请删去名单里的图片和多余的工作表，或把名单分成几份。',
    'The file is too large; nothing was taken. Remove pictures and sheets the list does not need, or split it.',
  ),
  415: bilingual('不接受这种内容类型。', 'This media type is not accepted.'),
  503: bilingual(
    '服务器暂时无法读写数据，什么也没有改动。请过几秒再试；仍不行时请告诉管理服务器的人。',
    'The server cannot read or write its data just now; nothing was changed. Try again in a few seconds; if it stays, tell who keeps the server.',
  ),
};
const FAILED = bilingual(
  '服务器出错。请先回到待办，看看这一步是否已经完成，再重试；仍不行时请告诉管理服务器的人。',
  'The server failed. See in the queue whether this step was done, then try again; if it stays, tell who keeps the server.',
);

export const STALE_FORM = bilingual(
  '这个页面已经过期，什么也没有改动。请返回、刷新，再试一次。',
  'This page is out of date; nothing was changed. Go back, reload and try again.',
);
export const FOREIGN_FORM = bilingual(
  '这个请求不是从本站页面发出的，没有执行。如果每次都这样，请让管理服务器的人核对 PUBLIC_URL 是不是您打开的网址。',
  'This request did not come from a page of this site; nothing was done. If it is so each time, ask who keeps the server whether PUBLIC_URL is the address you open.',
);
