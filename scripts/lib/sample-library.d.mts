export interface LibraryAnswer {
  status: number;
  type: string;
  body: string | Uint8Array;
}

/** What the played library answers to a path with its query; nothing where the path is not its own. */
export function libraryAnswer(path: string): Promise<LibraryAnswer | undefined>;
