/** Long lists between threads: taken over in parts, so that no request waits for the whole. */

import { MessageChannel, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { pauseForOthers } from '../snapshot/slices.ts';

/** Entries taken over at once: about a millisecond's work. */
const PART = 200;

/** Puts a list into a port, which is to be transferred to whoever takes it out. */
export function listInParts(list: readonly unknown[]): MessagePort {
  const { port1, port2 } = new MessageChannel();
  for (let from = 0; from < list.length; from += PART) {
    port1.postMessage(list.slice(from, from + PART));
  }
  return port2;
}

/** Takes the list out of a port, with pauses, and closes it. */
export async function wholeList<T>(port: MessagePort): Promise<T[]> {
  const list: T[] = [];
  const pause = pauseForOthers();
  for (;;) {
    const part = receiveMessageOnPort(port) as { message: T[] } | undefined;
    if (!part) break;
    list.push(...part.message);
    await pause();
  }
  port.close();
  return list;
}
