import { PageEvent } from '../../base/page-event.ts';

/** A person took a file out again. */
export class FileRemoveEvent extends PageEvent {
  static readonly type = 'union-file-remove';

  constructor(
    /** It is no longer among `files`. */
    readonly file: File,
  ) {
    super(FileRemoveEvent.type, { bubbles: true, composed: true });
  }
}

/** A person wants a file sent again that had failed. */
export class FileRetryEvent extends PageEvent {
  static readonly type = 'union-file-retry';

  constructor(
    /** It is still among `files`. */
    readonly file: File,
  ) {
    super(FileRetryEvent.type, { bubbles: true, composed: true });
  }
}
