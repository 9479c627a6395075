import { ClipboardList, HeartHandshake } from 'lucide-react';
import type { LedgerRow, Support } from '#contract/supervision.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { kindIcons } from '#renderer/parts/Marks.tsx';
import { count, sessionKindWords } from '#renderer/text/kinds.ts';
import { needsDoing, whyWords } from '#renderer/text/supervision.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FewLines } from '#renderer/ui/FewLines.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { LedgerAction } from './LedgerAction.tsx';
import { StateMark } from './StateMark.tsx';
import { SupportLine } from './SupportLine.tsx';
import { useToRegisterWords } from './ToRegister.tsx';

const shownAtFirst = 6;

/**
 * What Today says of supervision: overdue, owed and due, registers to take, wellbeing plans to look at again, and an extra
 * session near four months. Support from a peer has time; the ledger says so.
 */
export function SupervisionPrompts() {
  const { data } = useAsk('supervision.ledger', {});
  if (!data) return null;
  const due = (isOverdue: boolean) =>
    data.rows
      .filter((row) => needsDoing(row) && (row.state === 'overdue') === isOverdue)
      .map((row) => <DueLine key={`d${row.personId} ${row.kind}`} row={row} />);
  const reviews = (what: Support['what']) =>
    data.support
      .filter((each) => each.what === what)
      .map((each) => <SupportLine key={`w${each.personId}`} prompt={each} />);
  const lines = [
    ...data.toRegister.map((waiting) => <RegisterLine key={`r${waiting.sessionId}`} waiting={waiting} />),
    ...due(true),
    ...reviews('reviewOverdue'),
    ...due(false),
    ...reviews('reviewDue'),
    ...data.settling.map((each) => <SettlingLine key={`s${each.personId}`} {...each} />),
  ];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="today-supervision">
      <SectionHeading id="today-supervision" title="Supervision" count={lines.length} />
      <FewLines lines={lines} atFirst={shownAtFirst} />
    </section>
  );
}

function RegisterLine({ waiting }: { waiting: Parameters<ReturnType<typeof useToRegisterWords>>[0] }) {
  const panel = usePanel();
  const words = useToRegisterWords();
  const id = `today-register-${waiting.sessionId}`;
  return (
    <Line
      id={id}
      mark={<ClipboardList size={16} aria-hidden="true" />}
      action={
        <Button
          size="small"
          aria-describedby={id}
          onPress={() => panel.open({ kind: 'supervisionRegister', sessionId: waiting.sessionId })}
        >
          Take register
        </Button>
      }
    >
      {words(waiting)}
    </Line>
  );
}

function DueLine({ row }: { row: LedgerRow }) {
  const dates = useDates();
  const { shortNameOf } = usePeople();
  const Icon = kindIcons[row.kind];
  const id = `today-due-${row.personId}-${row.kind}`;
  return (
    <Line
      id={id}
      mark={<Icon size={16} aria-hidden="true" />}
      badge={<StateMark state={row.state} />}
      action={<LedgerAction row={row} describedBy={id} />}
    >
      {`${shortNameOf(row.personId)}, ${sessionKindWords[row.kind].toLocaleLowerCase('en-GB')}. ${whyWords(row, dates)}`}
    </Line>
  );
}

function SettlingLine({ personId, day, months }: { personId: number; day: string; months: number }) {
  const dates = useDates();
  const panel = usePanel();
  const { shortNameOf } = usePeople();
  const id = `today-settling-${personId}`;
  return (
    <Line
      id={id}
      mark={<HeartHandshake size={16} aria-hidden="true" />}
      action={
        <Button
          size="small"
          aria-describedby={id}
          onPress={() => panel.open({ kind: 'supervision', personId })}
        >
          Find a time
        </Button>
      }
    >
      {`${shortNameOf(personId)} is ${count(months, 'month')} in post on ${dates.date(day)}: an extra session may help. In the ENRICH study peer workers’ wellbeing dipped at about four months.`}
    </Line>
  );
}
