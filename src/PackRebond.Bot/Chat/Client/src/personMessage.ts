import { el, heard } from './dom';
import type { Delivery } from './outbox';
import { texts } from './texts';

/** What the person said, and whether the server has it. */
export class PersonMessage {
  readonly element: HTMLLIElement;
  private readonly words = el('p', { class: 'chat-words' });
  private readonly mark = el('p', { class: 'chat-mark' });

  constructor(private text: string, private readonly retry: () => void) {
    this.element = el('li', { class: 'chat-message is-person' },
      el('h3', { class: 'chat-author' }, texts.you),
      el('div', { class: 'chat-bubble' }, this.words),
      this.mark);
    this.say(text);
  }

  /** The server may have masked what looked like personal data: its words stand. */
  say(text: string): void {
    this.text = text;
    this.words.textContent = text;
  }

  deliver(delivery: Delivery): void {
    this.element.dataset['delivery'] = delivery;
    if (delivery !== 'unsent') {
      const hadFocus = this.mark.contains(document.activeElement);
      this.mark.replaceChildren(delivery === 'sent' ? texts.sent : texts.sending);
      if (hadFocus) {
        // The button that was pressed is gone; focus must not fall back to the top of the page.
        document.getElementById('chat-input')?.focus();
      }

      return;
    }

    const again = el('button', { type: 'button', class: 'chat-retry' }, texts.retry, heard(` : ${this.text}`));
    again.addEventListener('click', this.retry);
    this.mark.replaceChildren(`${texts.unsent}. `, again);
  }
}
