import { el } from './dom';
import { texts } from './texts';

/** A quick answer needs no « is typing », which would only flicker. */
const PATIENCE_MS = 400;

/** Beyond the longest turn, an answer is no longer on its way. */
const LIMIT_MS = 20_000;

/** The three dots at the end of the conversation. Seen, not heard: the answer itself is announced. */
export class Typing {
  private readonly element = el('li', { class: 'chat-message is-bot chat-typing', 'aria-hidden': 'true' },
    el('div', { class: 'chat-bubble' }, el('span', { class: 'chat-dots' }), texts.typing));
  private timers: number[] = [];

  constructor(private readonly list: HTMLElement, private readonly reveal: (element: HTMLElement) => void) {
  }

  wait(patience = PATIENCE_MS): void {
    this.stop();
    this.timers = [
      window.setTimeout(() => {
        this.list.append(this.element);
        this.reveal(this.element);
      }, patience),
      window.setTimeout(() => this.stop(), LIMIT_MS),
    ];
  }

  stop(): void {
    this.timers.forEach(t => window.clearTimeout(t));
    this.element.remove();
  }
}
