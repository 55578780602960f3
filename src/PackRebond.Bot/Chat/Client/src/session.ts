/** What a reload needs to find the conversation again. Kept for this tab only, and gone when it closes. */
export interface Session {
  readonly conversationId: string;
  readonly token: string;
}

export interface Unsent {
  readonly clientId: string;
  readonly text?: string;
  readonly value?: { readonly say: string; readonly turn: number };
}

const SESSION = 'packrebond.session';
const UNSENT = 'packrebond.unsent';
const DRAFT = 'packrebond.draft';

/** A browser may refuse storage (strict privacy settings): the chat then works without surviving a reload. */
function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, value);
    }
  } catch {
    // Nothing is lost for the page that is open.
  }
}

function parse<T>(json: string | null, isValid: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = json === null ? undefined : JSON.parse(json);
    return isValid(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isSession(value: unknown): value is Session {
  return typeof value === 'object' && value !== null
    && 'conversationId' in value && typeof value.conversationId === 'string'
    && 'token' in value && typeof value.token === 'string';
}

function isUnsentList(value: unknown): value is Unsent[] {
  return Array.isArray(value) && value.every(v => typeof v === 'object' && v !== null && typeof v.clientId === 'string');
}

export const loadSession = (): Session | undefined => parse(read(SESSION), isSession);
export const saveSession = (session: Session | null): void => write(SESSION, session && JSON.stringify(session));
export const loadUnsent = (): Unsent[] => parse(read(UNSENT), isUnsentList) ?? [];
export const saveUnsent = (unsent: readonly Unsent[]): void => write(UNSENT, unsent.length > 0 ? JSON.stringify(unsent) : null);
export const loadDraft = (): string => read(DRAFT) ?? '';
export const saveDraft = (text: string): void => write(DRAFT, text || null);
