import { type Activity, type Choice, choiceOf, isFromBot, wordsOf } from './activity';
import type { Announcer } from './announcer';
import { type Answering, BotMessage } from './botMessage';
import { el } from './dom';
import type { Delivery } from './outbox';
import { PersonMessage } from './personMessage';
import { reveal } from './reveal';
import type { Unsent } from './session';
import { labelsOf, spoken, written } from './spoken';
import { texts } from './texts';
import { Typing } from './typing';

export interface ConversationEvents extends Answering {
  retry(message: Unsent): void;
}

/** The messages on the page, in the order in which they came. */
export class Conversation {
  private readonly bots: BotMessage[] = [];
  private readonly own = new Map<string, PersonMessage>();
  private readonly record: (() => string)[] = [];
  private readonly typing: Typing;
  private hasSpoken = false;
  /** The first message of the answer to what the person said last. */
  private answer: HTMLElement | undefined;

  constructor(
    private readonly list: HTMLElement, private readonly announcer: Announcer, private readonly events: ConversationEvents) {
    this.typing = new Typing(list, element => reveal(element));
  }

  get isEmpty(): boolean {
    return this.record.length === 0;
  }

  /** Shows at once what the person sends; the server's echo confirms it later. */
  sending(message: Unsent, isPast = false): void {
    if (this.own.has(message.clientId)) {
      return;
    }

    const words = message.text ?? message.value?.say ?? '';
    const shown = this.person(words, message.value ?? words, () => this.events.retry(message));
    this.own.set(message.clientId, shown);
    this.record.push(() => written(texts.you, { type: 'message', text: words }));
    shown.deliver('sending');
    if (!isPast) {
      this.announcer.say(spoken(texts.you, words));
      reveal(shown.element);
      this.typing.wait();
    }
  }

  delivery(clientId: string, delivery: Delivery): void {
    const shown = this.own.get(clientId);
    if (shown?.element.dataset['delivery'] === delivery) {
      return;
    }

    shown?.deliver(delivery);
    if (delivery === 'unsent' && shown) {
      this.typing.stop();
      this.announcer.say(`${texts.unsent}.`);
    } else if (delivery === 'sending') {
      this.typing.wait();
    }
  }

  received(activities: readonly Activity[], isPast: boolean): void {
    for (const activity of activities) {
      if (activity.type === 'typing' && isFromBot(activity) && !isPast) {
        this.typing.wait(0);
      } else if (activity.type === 'endOfConversation') {
        this.separate(texts.ended, isPast);
      } else if (activity.type === 'message') {
        isFromBot(activity) ? this.bot(activity, isPast) : this.echo(activity, isPast);
      }
    }

    if (isPast && activities.length > 0) {
      this.list.lastElementChild?.scrollIntoView({ block: 'end', behavior: 'instant' });
    }
  }

  /** What came before belongs to a conversation that is over. */
  separate(words: string, isPast = false): void {
    this.typing.stop();
    this.bots.forEach(b => b.freeze(''));
    this.list.append(el('li', { class: 'chat-separator' }, words));
    if (!isPast) {
      this.announcer.say(words);
    }
  }

  clear(): void {
    this.typing.stop();
    this.list.replaceChildren();
    this.bots.length = this.record.length = 0;
    this.own.clear();
    this.hasSpoken = false;
  }

  /** The conversation as plain text. */
  toText(): string {
    return [texts.fileTitle, texts.fileNote, '', ...this.record.map(write => write())].join('\n');
  }

  private bot(activity: Activity, isPast: boolean): void {
    this.typing.stop();
    this.bots.at(-1)?.recede();
    const message = new BotMessage(activity, this.events);
    this.bots.push(message);
    this.list.append(message.element);
    this.answer ??= message.element;
    this.record.push(() => written(texts.bot, activity));
    if (!isPast) {
      this.announcer.say(spoken(texts.bot, wordsOf(activity), labelsOf(activity, message.card?.labels ?? [])));
      if (this.hasSpoken) {
        reveal(message.element, this.answer);
      }
    }
  }

  private echo(activity: Activity, isPast: boolean): void {
    const words = wordsOf(activity);
    const clientId = activity.channelData?.clientActivityID ?? '';
    const shown = this.own.get(clientId) ?? this.person(words, choiceOf(activity.value) ?? words, () => undefined);
    if (!this.own.has(clientId)) {
      this.record.push(() => written(texts.you, activity));
      if (!isPast) {
        this.announcer.say(spoken(texts.you, words));
      }
    }

    shown.say(words);
    shown.deliver('sent');
  }

  private person(words: string, said: Choice | string, retry: () => void): PersonMessage {
    this.hasSpoken = true;
    this.answer = undefined;
    this.bots.forEach(b => b.freeze(said));
    const shown = new PersonMessage(words, retry);
    this.list.append(shown.element);
    return shown;
  }
}
