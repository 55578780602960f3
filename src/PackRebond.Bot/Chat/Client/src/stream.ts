import type { ActivitySet } from './activity';

/** Well under the server's 60 s of patience, and under that of most proxies. */
const KEEP_ALIVE_MS = 20_000;

/** The server speaks at least every 25 s; this long without a word means that the line is dead although no one closed it. */
const SILENCE_MS = 60_000;

export interface StreamEvents {
  opened(): void;
  received(set: ActivitySet): void;
  closed(wasOpen: boolean): void;
}

/** One WebSocket, until it closes. Says « closed » exactly once, unless it is closed from this side. */
export class Stream {
  private readonly socket: WebSocket | undefined;
  private wasOpen = false;
  private isDone = false;
  private heardAt = performance.now();
  private timer = 0;

  constructor(url: string, private readonly events: StreamEvents) {
    try {
      this.socket = new WebSocket(sameOrigin(url));
    } catch {
      queueMicrotask(() => this.end());
      return;
    }

    this.socket.onopen = () => {
      this.wasOpen = true;
      this.events.opened();
    };
    this.socket.onmessage = e => this.hear(e.data);
    this.socket.onclose = () => this.end();
    this.socket.onerror = () => this.end();
    this.timer = window.setInterval(() => this.keepAlive(), KEEP_ALIVE_MS);
  }

  close(): void {
    this.isDone = true;
    window.clearInterval(this.timer);
    this.socket?.close();
  }

  private hear(data: unknown): void {
    this.heardAt = performance.now();
    if (this.isDone || typeof data !== 'string' || data.trim() === '') {
      return;
    }

    const set = parse(data);
    if (set) {
      this.events.received(set);
    } else {
      // A frame that cannot be read is fetched again from the watermark.
      this.end();
    }
  }

  private keepAlive(): void {
    if (performance.now() - this.heardAt > SILENCE_MS) {
      this.end();
    } else if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send('');
    }
  }

  private end(): void {
    if (!this.isDone) {
      this.close();
      this.events.closed(this.wasOpen);
    }
  }
}

function parse(frame: string): ActivitySet | undefined {
  try {
    return JSON.parse(frame) as ActivitySet;
  } catch {
    return undefined;
  }
}

/** The server may know itself by another name behind a proxy; the content security policy allows this origin only. */
function sameOrigin(streamUrl: string): string {
  const url = new URL(streamUrl, location.href);
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  url.hostname = location.hostname;
  url.port = location.port;
  return url.href;
}
