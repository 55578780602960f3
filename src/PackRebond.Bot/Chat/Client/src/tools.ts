import { el, need } from './dom';
import { texts } from './texts';

export interface ToolEvents {
  restart(): void;
  text(): string;
}

/** « Recommencer », « Télécharger la conversation », « Imprimer ». */
export function prepareTools(events: ToolEvents): void {
  const dialog = need('chat-confirm', HTMLDialogElement);
  need('chat-restart', HTMLButtonElement).addEventListener('click', () => dialog.showModal());
  need('chat-confirm-no', HTMLButtonElement).addEventListener('click', () => dialog.close());
  need('chat-confirm-yes', HTMLButtonElement).addEventListener('click', () => {
    dialog.close();
    events.restart();
  });
  need('chat-download', HTMLButtonElement).addEventListener('click', () => download(events.text()));
  need('chat-print', HTMLButtonElement).addEventListener('click', () => window.print());
  need('chat-tools', HTMLElement).hidden = false;
}

function download(text: string): void {
  // The byte order mark tells old text editors that the accents are UTF-8.
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }));
  el('a', { href: url, download: texts.fileName(new Date().toISOString().slice(0, 10)) }).click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
