// Microsoft's own Direct Line client talks to the host; what it saw goes out as one line of JSON.
import { activityZodSchema } from '@microsoft/agents-activity';
import directline from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import xhr from 'xhr2';

const [origin, scenario] = process.argv.slice(2);
const domain = `${origin}/v3/directline`;
const sockets = [];

globalThis.XMLHttpRequest = xhr.XMLHttpRequest ?? xhr;
globalThis.WebSocket = class extends WebSocket {
  constructor(url) {
    super(url);
    sockets.push(this);
  }
};
// The client waits 3 to 15 seconds before it comes back; here always the least.
Math.random = () => 0;

const { ConnectionStatus, DirectLine } = directline;
const token = async () => (await fetch(`${origin}/chat/token`, { method: 'POST' })).json();

class Talk {
  seen = [];
  statuses = [];
  failure = null;
  waiting = [];

  constructor(options) {
    this.line = new DirectLine({ domain, pollingInterval: 200, ...options });
    this.line.connectionStatus$.subscribe(status => this.note(() => this.statuses.push(ConnectionStatus[status])));
    this.line.activity$.subscribe(
      activity => this.note(() => this.seen.push(activity)),
      error => this.note(() => { this.failure = String(error.message ?? error); }));
  }

  note(happened) {
    happened();
    this.waiting = this.waiting.filter(({ isSo, done }) => !isSo() || done());
  }

  until(isSo) {
    return new Promise(done => (isSo() ? done() : this.waiting.push({ isSo, done })));
  }

  replies(count) {
    return this.until(() => this.seen.filter(activity => activity.from.role === 'bot').length >= count);
  }

  say(text) {
    const message = { type: 'message', text, from: { id: 'moi' }, locale: 'fr-FR' };
    return new Promise((done, failed) => this.line.postActivity(message).subscribe(done, failed));
  }

  report(more) {
    return {
      texts: this.seen.map(activity => activity.text),
      ids: this.seen.map(activity => activity.id),
      invalid: this.seen.filter(activity => !activityZodSchema.safeParse(activity).success).length,
      statuses: this.statuses,
      failure: this.failure,
      ...more,
    };
  }
}

async function talk(options) {
  const chat = new Talk({ token: (await token()).token, ...options });
  await chat.replies(1);
  const id = await chat.say('un');
  await chat.replies(2);
  await chat.say('deux');
  await chat.replies(3);
  return chat.report({ posted: id });
}

const scenarios = {
  socket: () => talk({ webSocket: true }),
  polling: () => talk({ webSocket: false }),

  async drop() {
    const given = await token();
    const chat = new Talk({ token: given.token, webSocket: true });
    await chat.replies(1);
    sockets[0].terminate();
    const other = { type: 'message', text: 'pendant la coupure', from: { id: 'moi' } };
    await fetch(`${domain}/conversations/${given.conversationId}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${given.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(other),
    });
    await chat.replies(2);
    await chat.say('après');
    await chat.replies(3);
    return chat.report({ sockets: sockets.length });
  },

  async resume() {
    const given = await token();
    const first = new Talk({ token: given.token, webSocket: true });
    await first.replies(1);
    await first.say('un');
    await first.replies(2);
    first.line.end();
    const second = new Talk({ token: given.token, conversationId: given.conversationId, watermark: '1', webSocket: true });
    await second.replies(1);
    return second.report();
  },

  async forbidden() {
    const chat = new Talk({ token: 'un.faux.jeton', webSocket: true });
    await chat.until(() => chat.statuses.includes('FailedToConnect') || chat.statuses.includes('ExpiredToken'));
    return chat.report();
  },

  async unknown() {
    const given = await token();
    const chat = new Talk({ token: given.token, conversationId: given.conversationId, webSocket: true });
    await chat.until(() => chat.failure !== null);
    return chat.report();
  },
};

console.log(JSON.stringify(await scenarios[scenario]()));
process.exit(0);
