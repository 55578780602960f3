import type { Activity, ActivitySet } from './activity';

/** How a call to the server ended, by what the page can do about it. */
export type Failure = 'unreachable' | 'busy' | 'refused' | 'gone' | 'invalid';

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure; readonly retryAfter?: number };

export interface Grant {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in?: number;
  readonly streamUrl?: string;
}

const BASE = '/v3/directline';

/** Longer than any turn of the bot; a call that takes longer is treated as a lost connection. */
const TIME_OUT_MS = 20_000;

async function call<T>(method: 'GET' | 'POST', path: string, token?: string, body?: unknown): Promise<Result<T>> {
  const headers: Record<string, string> = {};
  if (token) {
    headers['Authorization'] = `Bearer ${token}`;
  }

  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }

  try {
    const response = await fetch(path, {
      method, headers, cache: 'no-store', credentials: 'omit', redirect: 'error',
      signal: AbortSignal.timeout(TIME_OUT_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) {
      return { ok: true, value: response.status === 204 ? {} as T : await response.json() as T };
    }

    const seconds = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
    return { ok: false, failure: failureOf(response.status), ...(seconds > 0 ? { retryAfter: seconds } : {}) };
  } catch {
    return { ok: false, failure: 'unreachable' };
  }
}

function failureOf(status: number): Failure {
  switch (status) {
    case 401: case 403: return 'refused';
    case 404: case 410: return 'gone';
    case 400: case 413: case 415: return 'invalid';
    default: return 'busy';
  }
}

const of = (id: string): string => `${BASE}/conversations/${encodeURIComponent(id)}`;

export const askToken = (): Promise<Result<Grant>> => call('POST', '/chat/token');

export const startConversation = (token: string): Promise<Result<Grant>> =>
  call('POST', `${BASE}/conversations`, token, { locale: 'fr-FR' });

export const resumeConversation = (id: string, token: string, watermark: string): Promise<Result<Grant>> =>
  call('GET', `${of(id)}?watermark=${encodeURIComponent(watermark)}`, token);

export const refreshToken = (token: string): Promise<Result<Grant>> => call('POST', `${BASE}/tokens/refresh`, token);

export const getActivities = (id: string, token: string, watermark: string): Promise<Result<ActivitySet>> =>
  call('GET', `${of(id)}/activities?watermark=${encodeURIComponent(watermark)}`, token);

export const postActivity = (id: string, token: string, activity: Activity): Promise<Result<{ id?: string }>> =>
  call('POST', `${of(id)}/activities`, token, activity);
