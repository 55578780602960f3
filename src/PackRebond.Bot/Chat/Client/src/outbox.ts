import type { Activity } from './activity';
import type { Result } from './api';
import { loadUnsent, saveUnsent, type Unsent } from './session';

export type Delivery = 'sending' | 'sent' | 'unsent';

/** A server that answers « not now » is asked again this often before the person has to. */
const ATTEMPTS = 3;

/**
 * Messages on their way, in order. Each keeps one client id for life, by which the server knows a repeated message:
 * sending again never says it twice.
 */
export class Outbox {
  private queue: Unsent[] = loadUnsent();
  private isFlushing = false;

  constructor(
    private readonly post: (activity: Activity) => Promise<Result<unknown> | undefined>,
    private readonly changed: (clientId: string, delivery: Delivery) => void,
    private readonly lost: () => void) {
  }

  get waiting(): readonly Unsent[] {
    return this.queue;
  }

  add(message: Unsent): void {
    if (!this.queue.some(m => m.clientId === message.clientId)) {
      this.keep([...this.queue, message]);
    }

    void this.flush();
  }

  /** The server has it: it came back in the conversation. */
  settle(clientId: string | undefined): void {
    if (clientId && this.queue.some(m => m.clientId === clientId)) {
      this.keep(this.queue.filter(m => m.clientId !== clientId));
    }
  }

  clear(): void {
    this.keep([]);
  }

  async flush(): Promise<void> {
    if (this.isFlushing) {
      return;
    }

    this.isFlushing = true;
    try {
      for (let next = this.queue[0]; next; next = this.queue[0]) {
        if (!await this.send(next)) {
          break;
        }
      }
    } finally {
      this.isFlushing = false;
    }
  }

  private async send(message: Unsent): Promise<boolean> {
    this.changed(message.clientId, 'sending');
    for (let attempt = 1; ; attempt++) {
      const result = await this.post(asActivity(message));
      if (!this.queue.includes(message)) {
        return true;
      }

      if (result?.ok) {
        this.settle(message.clientId);
        this.changed(message.clientId, 'sent');
        return true;
      }

      if (result?.failure === 'busy' && attempt < ATTEMPTS) {
        await new Promise(resolve => setTimeout(resolve, Math.min(result.retryAfter ?? attempt * 2, 30) * 1_000));
        continue;
      }

      if (result?.failure === 'invalid') {
        // It will not pass by itself; it must not hold up what comes after it.
        this.settle(message.clientId);
        this.changed(message.clientId, 'unsent');
        return true;
      }

      // The rest waits behind it, so that messages never arrive out of order.
      this.queue.forEach(m => this.changed(m.clientId, 'unsent'));
      if (result?.failure === 'refused' || result?.failure === 'gone') {
        this.lost();
      }

      return false;
    }
  }

  private keep(queue: Unsent[]): void {
    this.queue = queue;
    saveUnsent(queue);
  }
}

function asActivity(message: Unsent): Activity {
  const say = message.value?.say;
  return {
    type: 'message',
    from: { id: 'user' },
    locale: 'fr-FR',
    ...(message.text === undefined ? {} : { text: message.text, textFormat: 'plain' }),
    ...(message.value === undefined ? {} : { value: message.value }),
    channelData: {
      clientActivityID: message.clientId,
      ...(say === undefined ? {} : { postBack: true, say }),
    },
  };
}
