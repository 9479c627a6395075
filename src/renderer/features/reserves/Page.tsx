import { ArrowLeft, BookOpenCheck, User } from 'lucide-react';
import { useLocation } from 'wouter';
import type { InductionView } from '#contract/induction.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { BeginInduction } from '#renderer/features/induction/Begin.tsx';
import { InductionCalendar } from '#renderer/features/induction/calendar/Page.tsx';
import { ModuleOffers } from '#renderer/features/induction/modules/Offers.tsx';
import { StepsTable } from '#renderer/features/induction/StepsTable.tsx';
import { TakeOver } from '#renderer/features/induction/TakeOver.tsx';
import { StandingIn } from '#renderer/features/longTerm/StandingIn.tsx';
import { PassportMenu } from '#renderer/parts/PassportMenu.tsx';
import { ReadinessMark } from '#renderer/parts/ReadinessMark.tsx';
import { StatusMark } from '#renderer/parts/StatusMark.tsx';
import { hangsOnWords } from '#renderer/text/readiness.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Segmented } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FailureNotice, Loading } from '#renderer/ui/Notice.tsx';
import { EmptyState, Facts } from '#renderer/ui/Section.tsx';
import { Progress } from './PoolTable.tsx';
import styles from './reserves.module.css';

const views = [
  { id: 'steps', label: 'Steps' },
  { id: 'calendar', label: 'Calendar' },
] as const;
type View = (typeof views)[number]['id'];

/**
 * One reserve: how ready, what is done, what is next, and what it hangs on; or their calendar, to book steps on; or the
 * form that begins it.
 */
export function ReservePage({ id, view }: { id: number; view: View }) {
  const [, navigate] = useLocation();
  const panel = usePanel();
  const { byId } = usePeople();
  const { data: induction, failure } = useAsk('induction.get', { personId: id }, { keep: true });
  const person = byId.get(id);
  const back = (
    <Button icon={ArrowLeft} onPress={() => navigate('/reserves')}>
      All reserves
    </Button>
  );
  if (!person || failure) {
    return (
      <EmptyState title="This person is not in the team" action={back}>
        Choose somebody from the list of reserves.
      </EmptyState>
    );
  }
  return (
    <div className={cx(styles.screen, induction && view === 'calendar' && styles.whole)}>
      <div className={cx(styles.toolbar)}>
        {back}
        {induction && (
          <Segmented
            label="Induction"
            options={views}
            value={view}
            onChange={(next) => navigate(`/reserves/${id}${next === 'calendar' ? '/calendar' : ''}`)}
          />
        )}
        <Button icon={User} onPress={() => panel.open({ kind: 'person', id })}>
          Person
        </Button>
        {induction && view === 'steps' && (
          <Button icon={BookOpenCheck} onPress={() => panel.open({ kind: 'recordModule', personId: id })}>
            Record module
          </Button>
        )}
        {induction && <PassportMenu personId={id} />}
      </div>
      <header className={cx(styles.head)}>
        <h2>{person.name}</h2>
        <StatusMark status={person.status} />
        {person.readiness && <ReadinessMark readiness={person.readiness} />}
      </header>
      <StandingIn personId={id} />
      {induction === undefined ? (
        <Loading what="the induction" />
      ) : induction === null ? (
        <BeginInduction person={person} />
      ) : view === 'calendar' ? (
        <InductionCalendar induction={induction} />
      ) : (
        <Steps induction={induction} />
      )}
      <FailureNotice failure={failure} />
    </div>
  );
}

function Steps({ induction }: { induction: InductionView }) {
  const dates = useDates();
  const { readiness, done, of, steps, next } = induction;
  const { data: modules } = useAsk('module.ofPerson', { personId: induction.personId }, { keep: true });
  const hangsOn = hangsOnWords(readiness);
  const names = steps.filter(({ id }) => next.includes(id)).map(({ name }) => name);
  return (
    <>
      <Facts
        facts={[
          { label: 'Programme', value: `${induction.programme}, from ${dates.date(induction.startDate)}` },
          { label: 'Steps done', value: <Progress done={done} of={of} /> },
          ...(names.length > 0 ? [{ label: 'Next', value: names.slice(0, 4).join(', ') }] : []),
          ...(hangsOn ? [{ label: 'Forecast', value: sentence(hangsOn) }] : []),
        ]}
      />
      <TakeOver induction={induction} />
      <ModuleOffers induction={induction} offers={modules?.offers ?? []} />
      <StepsTable induction={induction} />
    </>
  );
}

const sentence = (words: string) => `${words.charAt(0).toLocaleUpperCase('en-GB')}${words.slice(1)}.`;
