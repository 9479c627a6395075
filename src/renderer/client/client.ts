import { keepPreviousData, QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Envelope, Failure } from '#contract/envelope.ts';
import type { ActionName, Output, ReadName, RequestName, Sent, WriteName } from '#contract/requests.ts';
import { showFailure } from '#renderer/ui/toasts.ts';

/** Answers stay good until main says that something changed; nothing here ever waits for a network. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
});

/** How it ended with something sent: `failure` is null when the coordinator looked at the findings and went back. */
export type Answered<T> = { ok: true; value: T } | { ok: false; failure: Failure | null };

/** Asks main once. Never rejects. */
export function ask<N extends RequestName>(name: N, input: Sent<N>): Promise<Envelope<Output<N>>> {
  return window.understudy.request(name, input);
}

/** Asks what the first screen will need before it is drawn, all at once; its parts then find their answers there. */
export function askAhead(): void {
  for (const name of ['app.state', 'people.list', 'settings.get', 'today.board'] as const) {
    void queryClient.prefetchQuery({ queryKey: [name, {}], queryFn: () => ask(name, {}) });
  }
}

export interface AskOptions {
  /** false: do not ask yet. */
  enabled?: boolean | undefined;
  /** true: keep showing the answer to the former input until the new one is there. */
  keep?: boolean | undefined;
}

export interface Asked<T> {
  data: T | undefined;
  failure: Failure | null;
  /** Nothing to show yet. */
  isPending: boolean;
  /** Asking again, or for a new input, while `data` still holds what was there. */
  isFetching: boolean;
}

/** Asks main and asks again whenever something changed. Throws nothing. */
export function useAsk<N extends ReadName>(
  name: N,
  input: Sent<N>,
  { enabled = true, keep = false }: AskOptions = {},
): Asked<Output<N>> {
  const query = useQuery({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData<Envelope<Output<N>>> } : {}),
  });
  const envelope = query.data;
  return {
    data: envelope?.ok ? envelope.value : undefined,
    failure: envelope && !envelope.ok ? envelope.failure : null,
    isPending: enabled && query.isPending,
    isFetching: query.isFetching,
  };
}

/**
 * A function that sends a change that no rule judges, or an action, and answers with the envelope.
 * It tells every failure but INVALID itself, as a toast; INVALID belongs to the form. `quiet` tells nothing.
 */
export function useTell<N extends WriteName | ActionName>(
  name: N,
  { quiet = false }: { quiet?: boolean } = {},
): (input: Sent<N>) => Promise<Envelope<Output<N>>> {
  const queries = useQueryClient();
  return useCallback(
    async (input) => {
      const envelope = await ask(name, input);
      if (!envelope.ok) {
        if (envelope.failure.code === 'STALE') void queries.invalidateQueries();
        if (!quiet && envelope.failure.code !== 'INVALID') showFailure(envelope.failure);
      }
      return envelope;
    },
    [name, quiet, queries],
  );
}
