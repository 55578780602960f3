import type { Activity, ActivitySet } from './activity';
import * as api from './api';
import { Outbox, type Delivery } from './outbox';
import { Pause } from './pause';
import { loadSession, saveSession, type Session, type Unsent } from './session';
import { Stream } from './stream';

export type Status = 'connecting' | 'online' | 'offline' | 'unavailable';

export interface TransportEvents {
  status(status: Status): void;
  /** New activities, each exactly once. Those of the past were already read by the person before a reload. */
  received(activities: readonly Activity[], isPast: boolean): void;
  delivery(clientId: string, delivery: Delivery): void;
  /** The server no longer knows the conversation: a new one follows. */
  expired(): void;
}

const REFRESH_MS = 12 * 60_000;
const POLL_MS = 1_000;

/** A line that opens and closes at once must not be dialled without a breath. */
const BREATH_MS = 500;

/** So many polls before the WebSocket, which is lighter, is tried again. */
const POLLS = 60;

/** Direct Line 3.0: a WebSocket, or polling where that is not let through; resumes where it stopped. */
export class Transport {
  readonly outbox: Outbox;
  private session: Session | undefined = loadSession();
  private isReload = this.session !== undefined;
  private watermark: string | undefined;
  private readonly seen = new Set<string>();
  private readonly pause = new Pause();
  private stream: Stream | undefined;
  private failedStreams = 0;
  private isOnline = false;
  private round = 0;

  constructor(private readonly events: TransportEvents) {
    this.outbox = new Outbox(
      async activity => this.session && await api.postActivity(this.session.conversationId, this.session.token, activity),
      (id, delivery) => events.delivery(id, delivery),
      () => this.reconnect());
  }

  start(): void {
    window.addEventListener('online', () => this.pause.interrupt());
    window.setInterval(() => void this.refresh(), REFRESH_MS);
    void this.run();
  }

  send(message: Unsent): void {
    this.outbox.add(message);
  }

  /** The person asks to try again now. */
  retry(message: Unsent): void {
    this.pause.interrupt();
    this.outbox.add(message);
  }

  /** Leaves this conversation and opens another. */
  restart(): void {
    this.outbox.clear();
    this.forget();
    this.stream?.close();
    this.pause.interrupt();
    void this.run();
  }

  private forget(): void {
    this.isReload = false;
    this.session = undefined;
    this.watermark = undefined;
    this.seen.clear();
    saveSession(null);
  }

  private remember(grant: api.Grant, token: string): Session {
    this.session = { conversationId: grant.conversationId, token: grant.token ?? token };
    saveSession(this.session);
    return this.session;
  }

  /** Only the latest round acts: a restart leaves the earlier one behind wherever it waits. */
  private async run(): Promise<void> {
    const round = ++this.round;
    const isCurrent = () => round === this.round;
    this.isOnline = false;
    this.events.status('connecting');
    while (isCurrent()) {
      const opened = this.session ? await this.resume(this.session, isCurrent) : await this.open(isCurrent);
      if (!isCurrent()) {
        return;
      }

      if (opened.ok) {
        await this.listen(opened.value, isCurrent);
        await this.pause.for(BREATH_MS);
      } else if (opened.failure === 'refused' || opened.failure === 'gone') {
        const wasKnown = this.session !== undefined;
        this.forget();
        if (wasKnown) {
          this.events.expired();
        } else {
          await this.offline('unavailable');
        }
      } else {
        await this.offline(opened.failure === 'unreachable' ? 'offline' : 'unavailable');
      }
    }
  }

  private async open(isCurrent: () => boolean): Promise<api.Result<string | undefined>> {
    const token = await api.askToken();
    if (!token.ok) {
      return token;
    }

    const started = await api.startConversation(token.value.token);
    if (started.ok && isCurrent()) {
      this.remember(started.value, token.value.token);
    }

    return started.ok ? { ok: true, value: started.value.streamUrl } : started;
  }

  private async resume(session: Session, isCurrent: () => boolean): Promise<api.Result<string | undefined>> {
    if (this.watermark === undefined) {
      const caughtUp = await this.catchUp(session, isCurrent);
      if (!caughtUp.ok) {
        return caughtUp;
      }

      this.isReload = false;
    }

    const resumed = await api.resumeConversation(session.conversationId, session.token, this.watermark ?? '');
    if (!resumed.ok || !isCurrent()) {
      return resumed.ok ? { ok: true, value: undefined } : resumed;
    }

    this.remember(resumed.value, session.token);
    return { ok: true, value: resumed.value.streamUrl };
  }

  /** The whole conversation so far, page by page. */
  private async catchUp(session: Session, isCurrent: () => boolean): Promise<api.Result<true>> {
    for (let from = ''; ;) {
      const page = await api.getActivities(session.conversationId, session.token, from);
      if (!page.ok || !isCurrent()) {
        return page.ok ? { ok: true, value: true } : page;
      }

      this.receive(page.value, this.isReload);
      if (!page.value.activities?.length || !page.value.watermark || page.value.watermark === from) {
        return { ok: true, value: true };
      }

      from = page.value.watermark;
    }
  }

  private async listen(streamUrl: string | undefined, isCurrent: () => boolean): Promise<void> {
    const wasOpen = streamUrl !== undefined && this.failedStreams < 2 && await this.hear(streamUrl, isCurrent);
    if (wasOpen || !isCurrent()) {
      this.failedStreams = 0;
    } else if (++this.failedStreams >= 2) {
      await this.poll(isCurrent);
      this.failedStreams = 1;
    }
  }

  private hear(streamUrl: string, isCurrent: () => boolean): Promise<boolean> {
    return new Promise(resolve => {
      this.stream = new Stream(streamUrl, {
        opened: () => this.online(),
        received: set => {
          if (isCurrent()) {
            this.receive(set, false);
          }
        },
        closed: resolve,
      });
    });
  }

  private async poll(isCurrent: () => boolean): Promise<void> {
    for (let i = 0; i < POLLS && this.session; i++) {
      const set = await api.getActivities(this.session.conversationId, this.session.token, this.watermark ?? '');
      if (!isCurrent() || !set.ok) {
        return;
      }

      this.online();
      this.receive(set.value, false);
      await this.pause.for(POLL_MS);
    }
  }

  private online(): void {
    this.pause.reset();
    if (!this.isOnline) {
      this.isOnline = true;
      this.events.status('online');
      void this.outbox.flush();
    }
  }

  private async offline(status: Status): Promise<void> {
    this.isOnline = false;
    this.events.status(status);
    await this.pause.grow();
  }

  private receive(set: ActivitySet, isPast: boolean): void {
    this.watermark = set.watermark ?? this.watermark;
    const fresh = (set.activities ?? []).filter(a => a.id === undefined || !this.seen.has(a.id));
    fresh.forEach(a => {
      if (a.id !== undefined) {
        this.seen.add(a.id);
      }

      this.outbox.settle(a.channelData?.clientActivityID);
    });
    if (fresh.length > 0 || isPast) {
      this.events.received(fresh, isPast);
    }
  }

  private reconnect(): void {
    this.stream?.close();
    void this.run();
  }

  private async refresh(): Promise<void> {
    const session = this.session;
    if (!session) {
      return;
    }

    const renewed = await api.refreshToken(session.token);
    if (renewed.ok && session === this.session) {
      this.remember(renewed.value, session.token);
    }
  }
}
