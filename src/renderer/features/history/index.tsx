import { useInfiniteQuery } from '@tanstack/react-query';
import { History as HistoryIcon, Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { HistoryEntry } from '#contract/history.ts';
import { dateOf, timeOf } from '#domain/time/dates.ts';
import { ask, useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { redo, undo } from '#renderer/client/undo.ts';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { entryMoment, historySentence } from '#renderer/text/history/history.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FailureNotice, Loading } from '#renderer/ui/Notice.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { EmptyState } from '#renderer/ui/Section.tsx';
import styles from './history.module.css';

const atOnce = 40;

interface About {
  sessionId?: number | undefined;
  personId?: number | undefined;
}

/** What was done, newest first: of everything, of one session or of one person. */
export function HistoryPanel({ sessionId, personId }: About) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [automatic, setAutomatic] = useState(false);
  const people = usePeople();
  const about = sessionId ?? personId;
  const person = personId ?? chosen;
  const subtitle =
    sessionId !== undefined
      ? 'Of this session'
      : personId !== undefined
        ? `Of ${people.nameOf(personId)}`
        : 'What was done, newest first';
  return (
    <>
      <PanelHeader title="History" subtitle={subtitle} />
      <PanelSection>
        {about === undefined && (
          <div className={cx(styles.filter)}>
            <PersonPicker label="Person" value={chosen} onChange={setChosen} placeholder="Everybody" />
            <Checkbox isSelected={automatic} onChange={setAutomatic}>
              Also what Understudy did itself
            </Checkbox>
          </div>
        )}
        <Entries sessionId={sessionId ?? null} personId={person} automatic={automatic} />
      </PanelSection>
    </>
  );
}

function useEntries(sessionId: number | null, personId: number | null) {
  return useInfiniteQuery({
    queryKey: ['history.list', 'pages', sessionId, personId],
    queryFn: ({ pageParam }) =>
      ask('history.list', { before: pageParam, sessionId, personId, limit: atOnce }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.ok && last.value.more ? (last.value.entries.at(-1)?.id ?? null) : null),
  });
}

function Entries({
  sessionId,
  personId,
  automatic,
}: {
  sessionId: number | null;
  personId: number | null;
  automatic: boolean;
}) {
  const query = useEntries(sessionId, personId);
  const { data: state } = useAsk('history.state', {});
  const pages = query.data?.pages ?? [];
  const failed = pages.find((page) => !page.ok);
  if (failed && !failed.ok) return <FailureNotice failure={failed.failure} />;
  if (query.isPending) return <Loading what="the history" />;

  const entries = pages
    .flatMap((page) => (page.ok ? page.value.entries : []))
    .filter((entry) => automatic || !entry.automatic);
  if (entries.length === 0) {
    return (
      <EmptyState title="Nothing yet.">
        Everything that is changed appears here, with who and when.
      </EmptyState>
    );
  }
  return (
    <>
      {state?.redo && (
        <Button size="small" icon={Redo2} onPress={() => void redo()}>
          Redo
        </Button>
      )}
      <ol className={cx(styles.entries)}>
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} canUndo={state?.undo?.id === entry.id} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button icon={HistoryIcon} isDisabled={query.isFetching} onPress={() => void query.fetchNextPage()}>
          Show earlier
        </Button>
      )}
    </>
  );
}

function Line({ entry, canUndo }: { entry: HistoryEntry; canUndo: boolean }) {
  const people = usePeople();
  const dates = useDates();
  const moment = entryMoment(entry);
  const known = (id: number) => people.byId.get(id)?.shortName;
  const who =
    entry.actorId === null ? null : (known(entry.actorId) ?? entry.people[String(entry.actorId)] ?? null);
  return (
    <li className={cx(styles.entry)}>
      <span className={cx(styles.words)}>{historySentence(entry, dates.today, known)}</span>
      <span className={cx(styles.when)}>
        {dates.near(dateOf(moment))} {timeOf(moment)}
        {who !== null ? ` · ${who}` : entry.automatic ? ' · Understudy' : ''}
      </span>
      {canUndo && (
        <Button size="small" icon={Undo2} onPress={() => void undo(entry.id)}>
          Undo
        </Button>
      )}
    </li>
  );
}
