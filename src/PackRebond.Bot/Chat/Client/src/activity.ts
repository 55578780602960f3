/** The part of a Bot Framework Activity that this page reads or writes. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly timestamp?: string;
  readonly from?: { readonly id?: string; readonly name?: string; readonly role?: string };
  readonly text?: string;
  readonly textFormat?: string;
  readonly summary?: string;
  readonly locale?: string;
  readonly value?: unknown;
  readonly attachments?: readonly Attachment[];
  readonly suggestedActions?: { readonly actions?: readonly CardAction[] };
  readonly channelData?: ChannelData;
}

export interface Attachment {
  readonly contentType: string;
  readonly contentUrl?: string;
  readonly name?: string;
  readonly content?: unknown;
}

export interface CardAction {
  readonly type: string;
  readonly title?: string;
  readonly value?: unknown;
}

export interface ChannelData {
  readonly clientActivityID?: string;
  readonly postBack?: boolean;
  readonly say?: string;
}

/** What a card's button carries: the words that it stands for and the turn that showed it. */
export interface Choice {
  readonly say: string;
  readonly turn: number;
}

export interface ActivitySet {
  readonly activities?: readonly Activity[];
  readonly watermark?: string | null;
}

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

export function isFromBot(activity: Activity): boolean {
  return activity.from?.role === 'bot';
}

/** The card of a message, if it has one. */
export function cardOf(activity: Activity): unknown {
  return activity.attachments?.find(a => a.contentType === CARD_TYPE)?.content;
}

/** A file that comes with a message, whole: there is nothing to fetch. */
export interface KeptFile {
  readonly name: string;
  readonly url: string;
}

/** Only what holds itself: an address elsewhere could tell others who keeps what. */
export function filesOf(activity: Activity): readonly KeptFile[] {
  return (activity.attachments ?? []).flatMap(({ contentType, contentUrl: url, name }) =>
    contentType === 'text/html' && name && url?.startsWith('data:text/html;') ? [{ name, url }] : []);
}

/** The words of a message: its text, the words of the button that was pressed, or the plain words of its card. */
export function wordsOf(activity: Activity): string {
  return activity.text ?? activity.channelData?.say ?? choiceOf(activity.value)?.say ?? activity.summary ?? '';
}

export function choiceOf(value: unknown): Choice | undefined {
  if (typeof value !== 'object' || value === null || !('say' in value) || typeof value.say !== 'string') {
    return undefined;
  }

  return { say: value.say, turn: 'turn' in value && typeof value.turn === 'number' ? value.turn : 0 };
}

/** Buttons under a message; each types its words. */
export function suggestionsOf(activity: Activity): readonly { title: string; say: string }[] {
  return (activity.suggestedActions?.actions ?? []).flatMap(action =>
    typeof action.value === 'string' ? [{ title: action.title ?? action.value, say: action.value }] : []);
}
