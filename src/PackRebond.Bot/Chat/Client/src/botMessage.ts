import { type Activity, cardOf, type Choice, filesOf, suggestionsOf, wordsOf } from './activity';
import { showCard, type ShownCard, unreadable } from './cards';
import { el } from './dom';
import { blocks } from './markdown';
import { texts } from './texts';

export interface Answering {
  say(text: string): void;
  choose(choice: Choice): void;
}

/** What the assistant said: text or a card, and the buttons under it for as long as nothing was answered. */
export class BotMessage {
  readonly element: HTMLLIElement;
  readonly card: ShownCard | undefined;
  private readonly suggestions: HTMLElement | undefined;

  constructor(activity: Activity, answering: Answering) {
    const json = cardOf(activity);
    this.card = json === undefined ? undefined : showCard(json, choice => answering.choose(choice));
    this.suggestions = suggest(activity, answering);
    this.element = el('li', { class: 'chat-message is-bot', lang: activity.locale ?? false },
      el('h3', { class: 'chat-author' }, texts.bot),
      this.card
        ? el('div', { class: 'chat-card' }, this.card.element)
        : el('div', { class: 'chat-bubble chat-words' }, json === undefined ? blocks(wordsOf(activity)) : unreadable(wordsOf(activity))),
      ...filesOf(activity).map(file => el('a', { class: 'chat-suggestion chat-file', href: file.url, download: file.name }, texts.keep)),
      this.suggestions);
  }

  /** The person has answered: old buttons must not act on a conversation that went on. */
  freeze(said: Choice | string): void {
    this.suggestions?.remove();
    this.card?.freeze(said);
  }

  /** Something newer was said; only the latest message proposes answers. */
  recede(): void {
    this.suggestions?.remove();
  }
}

function suggest(activity: Activity, answering: Answering): HTMLElement | undefined {
  const suggestions = suggestionsOf(activity);
  if (suggestions.length === 0) {
    return undefined;
  }

  return el('ul', { class: 'chat-suggestions', 'aria-label': texts.suggestions }, ...suggestions.map(s => {
    const button = el('button', { type: 'button', class: 'chat-suggestion' }, s.title);
    button.addEventListener('click', () => answering.say(s.say));
    return el('li', {}, button);
  }));
}
