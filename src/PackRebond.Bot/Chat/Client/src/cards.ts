import {
  type Action, AdaptiveCard, CardElementContainer, Container, GlobalRegistry, OpenUrlAction, Strings, SubmitAction, Table, Versions,
} from 'adaptivecards';
import { type Choice, choiceOf } from './activity';
import { el, heard } from './dom';
import { hostConfig } from './hostConfig';
import { link } from './link';
import { blocks, inline } from './markdown';
import { cardTexts, texts } from './texts';

/** A card as it stands in the conversation. */
export interface ShownCard {
  readonly element: HTMLElement;
  readonly labels: readonly string[];
  offers(choice: Choice): boolean;
  /** The person has answered since: nothing of it acts any more, and what was chosen is marked. */
  freeze(said: Choice | string): void;
}

/** Tree-shaking drops the registrations that the library makes on the side. */
export function prepareCards(): void {
  GlobalRegistry.elements.register('Table', Table, Versions.v1_5);
  // Without a hook the renderer warns; the marks are turned into nodes afterwards, never into HTML.
  AdaptiveCard.onProcessMarkdown = () => undefined;
  Object.assign(Strings.defaults, {
    inlineActionTitle: () => cardTexts.inlineAction,
    overflowButtonText: () => '…',
    overflowButtonTooltip: () => cardTexts.overflow,
    emptyElementText: () => cardTexts.unknown,
    mediaPlayerAriaLabel: () => cardTexts.media,
    mediaPlayerPlayMedia: () => cardTexts.play,
  });
}

/** Undefined when the card cannot be drawn; its plain words are shown instead. */
export function showCard(json: unknown, choose: (choice: Choice) => void): ShownCard | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  let isFrozen = false;
  card.onExecuteAction = action => {
    const choice = action instanceof SubmitAction ? choiceOf(action.data) : undefined;
    if (choice && !isFrozen) {
      choose(choice);
    }
  };
  const element = draw(card, json);
  if (!element) {
    return undefined;
  }

  const actions = card.getAllActions();
  const submits = actions.filter(a => a instanceof SubmitAction);
  refine(card, element, actions);
  return {
    element,
    labels: submits.map(a => a.title ?? '').filter(Boolean),
    offers: choice => submits.some(a => stands(a, choice)),
    freeze: said => {
      if (!isFrozen) {
        isFrozen = true;
        submits.forEach(a => freeze(a, stands(a, said)));
        element.querySelectorAll('input, select, textarea').forEach(i => i.setAttribute('disabled', ''));
      }
    },
  };
}

function draw(card: AdaptiveCard, json: unknown): HTMLElement | undefined {
  try {
    card.parse(json);
    return card.render();
  } catch {
    return undefined;
  }
}

function stands(action: SubmitAction, said: Choice | string): boolean {
  const own = choiceOf(action.data);
  return own !== undefined && (typeof said === 'string' ? own.say === said : own.say === said.say && own.turn === said.turn);
}

function freeze(action: SubmitAction, isChosen: boolean): void {
  const button = action.renderedElement;
  action.isEnabled = false;
  if (button instanceof HTMLButtonElement) {
    button.disabled = true;
    button.classList.toggle('is-chosen', isChosen);
    if (isChosen) {
      // Its label must say what the eye sees.
      button.removeAttribute('aria-label');
      button.append(heard(` (${texts.chosen})`));
    }
  }
}

function refine(card: AdaptiveCard, element: HTMLElement, actions: readonly Action[]): void {
  // The tab stop of the card itself leads nowhere.
  element.removeAttribute('tabindex');
  actions.forEach(a => refineAction(a));
  nameStyles(card);
  element.querySelectorAll<HTMLElement>('.ac-textBlock, .ac-richTextBlock').forEach(refineText);
}

function refineAction(action: Action): void {
  const button = action.renderedElement;
  if (!button) {
    return;
  }

  // A title that repeats the label is read twice.
  button.removeAttribute('title');
  button.removeAttribute('aria-label');
  if (action instanceof OpenUrlAction) {
    const anchor = link(action.title ?? action.url ?? '', action.url ?? '', 'chat-card-link');
    if (anchor) {
      button.replaceWith(anchor);
    } else {
      button.remove();
    }
  }
}

/** The renderer writes a style as colours only; the style sheet needs its name. */
function nameStyles(container: CardElementContainer): void {
  for (let i = 0; i < container.getItemCount(); i++) {
    const item = container.getItemAt(i);
    if (item instanceof Container && item.style && item.renderedElement) {
      item.renderedElement.dataset['style'] = item.style;
    }

    if (item instanceof CardElementContainer) {
      nameStyles(item);
    }
  }
}

function refineText(block: HTMLElement): void {
  // Pixels would ignore the reader's own text size and spacing.
  block.style.fontSize = `${Number.parseFloat(block.style.fontSize) / 16}rem`;
  block.style.lineHeight = '';
  if (block.classList.contains('ac-richTextBlock') || block.localName === 'label') {
    return;
  }

  block.querySelectorAll('br').forEach(b => b.replaceWith('\n'));
  const text = block.textContent ?? '';
  const isHeading = block.getAttribute('role') === 'heading';
  block.replaceChildren(isHeading ? inline(text) : unwrap(blocks(text)));
}

/** One paragraph needs no box of its own inside a text block. */
function unwrap(fragment: DocumentFragment): DocumentFragment {
  const only = fragment.childElementCount === 1 ? fragment.firstElementChild : null;
  if (only?.localName !== 'p') {
    return fragment;
  }

  const bare = document.createDocumentFragment();
  bare.append(...only.childNodes);
  return bare;
}

/** For a card that cannot be drawn. */
export const unreadable = (words: string): HTMLElement =>
  el('div', {}, el('p', {}, texts.cardUnreadable), blocks(words));
