import { Announcer } from './announcer';
import { prepareCards } from './cards';
import { Composer } from './composer';
import { Conversation } from './conversation';
import { need } from './dom';
import { newId } from './id';
import type { Unsent } from './session';
import { texts } from './texts';
import { prepareTools } from './tools';
import { type Status, Transport } from './transport';

prepareCards();
const announcer = new Announcer(need('chat-announcer', HTMLElement));
const statusLine = need('chat-status', HTMLElement);
let status: Status = 'connecting';

const composer = new Composer(text => send({ clientId: newId(), text }));
const conversation = new Conversation(need('chat-messages', HTMLElement), announcer, {
  say: text => {
    send({ clientId: newId(), text });
    composer.focus();
  },
  choose: value => {
    send({ clientId: newId(), value });
    composer.focus();
  },
  retry: message => transport.retry(message),
});

const transport = new Transport({
  status: show,
  received: (activities, isPast) => {
    conversation.received(activities, isPast);
    if (isPast && activities.length > 0) {
      announcer.say(texts.resumed);
      // What was written before the reload and is not among them goes out again, under the same id.
      transport.outbox.waiting.forEach(m => conversation.sending(m, true));
    }
  },
  delivery: (clientId, delivery) => conversation.delivery(clientId, delivery),
  expired: () => conversation.separate(texts.expired),
});

prepareTools({
  restart: () => {
    conversation.clear();
    announcer.say(texts.restarted);
    transport.restart();
    composer.focus();
  },
  text: () => conversation.toText(),
});

transport.start();

function send(message: Unsent): void {
  conversation.sending(message);
  transport.send(message);
}

function show(next: Status): void {
  const words = next === 'offline' ? texts.offline
    : next === 'unavailable' ? texts.unavailable
    : next === 'connecting' && conversation.isEmpty ? texts.connecting : '';
  statusLine.textContent = words;
  statusLine.dataset['status'] = next;
  statusLine.hidden = words === '';
  if (next !== status) {
    if (next === 'offline' || next === 'unavailable') {
      announcer.say(words);
    } else if (next === 'online' && (status === 'offline' || status === 'unavailable')) {
      announcer.say(texts.online);
    }

    status = next;
  }
}
