import { useCallback, useEffect, useMemo } from 'react';
import type { AppState } from '#contract/app.ts';
import { addDays, dateOf } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { usePeople } from '#renderer/client/people.ts';
import { awayWords } from '#renderer/text/absence.ts';
import { boundDates, longDate } from '#renderer/text/dates.ts';
import { namesOf } from '#renderer/text/names.ts';
import { FailureNotice } from '#renderer/ui/Notice.tsx';
import { coverListTable } from './coverListTable.tsx';
import { absenceFrom, mondaysOf, orderFrom, type PaperOrder, personFrom } from './paper.ts';
import { passportTable } from './passportTable.tsx';
import { rotaTable } from './rotaTable.tsx';
import { Sheets } from './Sheets.tsx';
import { whenWords, whoToRingTable } from './whoToRingTable.tsx';

/** The week rota, the cover list, whom to ring or a passport, for paper; says on the document when it is complete. */
export function PrintPage(_: { what: 'rota' | 'coverList' }) {
  // The route's own words end at the first slash; the weeks stand after the question mark of the hash.
  const order = orderFrom(location.hash);
  const absenceId = absenceFrom(location.hash);
  const personId = personFrom(location.hash);
  const { data: state } = useAsk('app.state', {});
  usePaperSize(order?.what === 'rota');
  if (absenceId !== null) return state ? <WhoToRingPaper absenceId={absenceId} state={state} /> : null;
  if (personId !== null) return state ? <PassportPaper personId={personId} state={state} /> : null;
  if (!order) return <p>There is nothing to print at this address.</p>;
  if (!state) return null;
  return order.what === 'rota' ? (
    <RotaPaper order={order} state={state} />
  ) : (
    <CoverListPaper order={order} state={state} />
  );
}

/** A4 the right way up. The rule is made here because the two papers differ and share one style sheet. */
function usePaperSize(isLandscape: boolean): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: A4 ${isLandscape ? 'landscape' : 'portrait'}; margin: 0 }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [isLandscape]);
}

/** Marks the document as complete once its fonts are there too. */
function useReady(): () => void {
  return useCallback(() => {
    void document.fonts.ready.then(() => {
      document.documentElement.dataset.printReady = 'true';
    });
  }, []);
}

const footerOf = ({ version, now, sample }: AppState) =>
  `Understudy ${version} · printed ${longDate(dateOf(now))} ${now.slice(11)}${sample ? ' · sample team' : ''}`;

function RotaPaper({ order, state }: { order: PaperOrder; state: AppState }) {
  const people = usePeople();
  const { from, weeks } = order;
  const { data, failure } = useAsk('rota.between', { from, weeks });
  const tables = useMemo(() => {
    if (!data) return null;
    const names = namesOf(people, null);
    const dates = boundDates(dateOf(state.now));
    return mondaysOf({ what: 'rota', from, weeks }).map((monday) => rotaTable(data, monday, names, dates));
  }, [data, people, state.now, from, weeks]);
  const ready = useReady();
  if (failure) return <FailureNotice failure={failure} />;
  return tables && <Sheets tables={tables} isLandscape footer={footerOf(state)} onReady={ready} />;
}

function CoverListPaper({ order, state }: { order: PaperOrder; state: AppState }) {
  const people = usePeople();
  const { from, weeks } = order;
  const { data, failure } = useAsk('gaps.between', { from, until: addDays(from, weeks * 7) });
  const tables = useMemo(() => {
    if (!data) return null;
    return [coverListTable(data, { from, weeks }, namesOf(people, null), boundDates(dateOf(state.now)))];
  }, [data, people, state.now, from, weeks]);
  const ready = useReady();
  if (failure) return <FailureNotice failure={failure} />;
  return tables && <Sheets tables={tables} isLandscape={false} footer={footerOf(state)} onReady={ready} />;
}

function WhoToRingPaper({ absenceId, state }: { absenceId: number; state: AppState }) {
  const people = usePeople();
  const absence = useAsk('absence.get', { id: absenceId });
  const ringing = useAsk('whoToRing.of', { absenceId });
  const deputies = useAsk('deputies.of', { absenceId });
  const tables = useMemo(() => {
    if (!absence.data || !ringing.data || !deputies.data) return null;
    const dates = boundDates(dateOf(state.now));
    const shown = absence.data.absence;
    const sheet = {
      whoToRing: ringing.data,
      sessions: deputies.data.sessions,
      when: whenWords(shown, awayWords(shown, dates), dates),
      fullName: people.nameOf,
    };
    return [whoToRingTable(sheet, namesOf(people, null), dates)];
  }, [absence.data, ringing.data, deputies.data, people, state.now]);
  const ready = useReady();
  const failure = absence.failure ?? ringing.failure ?? deputies.failure;
  if (failure) return <FailureNotice failure={failure} />;
  if (ringing.data === null) return <p>Only for a coordinator’s absence is there a sheet of whom to ring.</p>;
  return tables && <Sheets tables={tables} isLandscape={false} footer={footerOf(state)} onReady={ready} />;
}

function PassportPaper({ personId, state }: { personId: number; state: AppState }) {
  const people = usePeople();
  const { data: induction, failure } = useAsk('induction.get', { personId });
  const person = people.byId.get(personId);
  const tables = useMemo(() => {
    if (!induction || !person) return null;
    return [passportTable(induction, person, people.nameOf, boundDates(dateOf(state.now)))];
  }, [induction, person, people.nameOf, state.now]);
  const ready = useReady();
  if (failure) return <FailureNotice failure={failure} />;
  if (induction === null) return <p>This induction has not begun.</p>;
  return tables && <Sheets tables={tables} isLandscape={false} footer={footerOf(state)} onReady={ready} />;
}
