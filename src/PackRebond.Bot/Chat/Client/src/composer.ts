import { need } from './dom';
import { loadDraft, saveDraft } from './session';
import { texts } from './texts';

const LIMIT = 1_000;
const COUNT_FROM = 900;

/** Where the person writes. */
export class Composer {
  private readonly form = need('chat-composer', HTMLFormElement);
  private readonly input = need('chat-input', HTMLTextAreaElement);
  private readonly count = need('chat-count', HTMLElement);
  private readonly error = need('chat-error', HTMLElement);
  private last = '';

  constructor(private readonly send: (text: string) => void) {
    this.input.value = loadDraft();
    this.form.addEventListener('submit', e => {
      e.preventDefault();
      this.submit();
    });
    this.input.addEventListener('keydown', e => this.press(e));
    this.input.addEventListener('input', () => this.changed());
    // The keyboard held back after a button comes when the person asks for it.
    this.input.addEventListener('pointerdown', () => this.input.removeAttribute('inputmode'));
    this.changed();
  }

  /** After a button: focus goes to the input, but a phone's keyboard must not cover the answer that is awaited. */
  focus(): void {
    if (window.matchMedia('(pointer: coarse)').matches) {
      this.input.setAttribute('inputmode', 'none');
    }

    this.input.focus({ preventScroll: true });
  }

  private submit(): void {
    const text = this.input.value.trim();
    const excess = text.length - LIMIT;
    if (text === '' || excess > 0) {
      this.fail(text === '' ? texts.empty : texts.tooLong(excess));
      this.input.focus();
      return;
    }

    this.last = text;
    this.input.value = '';
    this.changed();
    this.send(text);
    this.input.focus({ preventScroll: true });
  }

  private press(e: KeyboardEvent): void {
    if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) {
      e.preventDefault();
      this.submit();
    } else if (e.key === 'ArrowUp' && this.input.value === '' && this.last) {
      e.preventDefault();
      this.input.value = this.last;
      this.input.setSelectionRange(this.last.length, this.last.length);
      this.changed();
    }
  }

  private changed(): void {
    saveDraft(this.input.value);
    const left = LIMIT - this.input.value.trim().length;
    this.count.textContent = left <= LIMIT - COUNT_FROM && left >= 0 ? texts.remaining(left) : '';
    if (left < 0) {
      this.fail(texts.tooLong(-left));
    } else {
      this.error.textContent = '';
      this.input.removeAttribute('aria-invalid');
    }

    // Grows with the text where the style sheet alone cannot.
    if (!CSS.supports('field-sizing', 'content')) {
      this.input.style.height = 'auto';
      this.input.style.height = `${this.input.scrollHeight + 2}px`;
    }
  }

  private fail(words: string): void {
    this.error.textContent = words;
    this.input.setAttribute('aria-invalid', 'true');
  }
}
