import { el } from './dom';

/** Long enough to be read out; afterwards the words are found in the conversation itself, once. */
const KEEP_MS = 15_000;

/** The page's only live region. What is said here is heard once; the visible conversation is not live. */
export class Announcer {
  constructor(private readonly region: HTMLElement) {
  }

  say(words: string): void {
    const line = el('p', {}, words);
    this.region.append(line);
    window.setTimeout(() => line.remove(), KEEP_MS);
  }
}
