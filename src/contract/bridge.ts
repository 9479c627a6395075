import type { Envelope } from './envelope.ts';
import type { EventName, Events } from './events.ts';
import type { Output, RequestName, Sent } from './requests.ts';

/** What the preload script gives the page as `window.understudy`. */
export interface Bridge {
  /** Asks main; never rejects. */
  request<N extends RequestName>(name: N, input: Sent<N>): Promise<Envelope<Output<N>>>;
  /** Listens to main; answers with a function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}
