import { Fragment, useState } from 'react';
import { Link } from 'wouter';
import { addDays, addMonths } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { PageTop } from '#renderer/parts/PageTop.tsx';
import { awayWords } from '#renderer/text/absence.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Loading, Notice } from '#renderer/ui/Notice.tsx';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { Page } from '#renderer/ui/Stack.tsx';
import { CoverPlanBoard } from './Board.tsx';
import { type CoverPlanUntil, firstUntil, untilOptions } from './periods.ts';
import { StaysOpen } from './StaysOpen.tsx';
import styles from './tryOut.module.css';
import { useCoverPlanning } from './useCoverPlanning.ts';
import { useTypedPath } from './useTypedPath.ts';
import { WhatIfForm } from './WhatIfForm.tsx';
import {
  draftAt,
  problemsOf,
  recordedIn,
  resiliencePath,
  scopeOf,
  type Tried,
  type TriedPath,
  triedOf,
  whatIfPath,
} from './whatIfDraft.ts';
import { whatIfTitle } from './whatIfWords.ts';

/** “What if…”: an absence is planned as if it were recorded, and nothing is. The path says whose, and from when till when. */
export function WhatIf({ tried }: { tried: TriedPath }) {
  const settings = useAsk('settings.get', {}).data;
  if (!settings) return <Loading what="the settings" />;
  return <Trial path={tried} horizonMonths={settings.horizonMonths} />;
}

function Trial({ path, horizonMonths }: { path: TriedPath; horizonMonths: number }) {
  const dates = useDates();
  const names = useNames();
  const [draft, setDraft] = useTypedPath(draftAt(path, dates.today), whatIfPath);
  const [chosenEnd, setChosenEnd] = useState<CoverPlanUntil | null>(null);
  const horizon = addMonths(dates.today, horizonMonths);
  const from = draft.from !== null && draft.from < horizon ? draft.from : dates.today;
  const options = untilOptions(from, horizon, { isFixed: false, words: dates.date });
  const option = options.find(({ id }) => id === (chosenEnd ?? firstUntil(options))) ?? options[0];
  const tried = triedOf(draft, dates.today, horizon);
  return (
    <Page>
      <PageTop
        back={{ href: '/absence', words: 'Back to Absence' }}
        title={whatIfTitle(draft.personId, names)}
      >
        <Link href={resiliencePath(draft)} className={cx(styles.back)}>
          Try everybody in turn: Resilience
        </Link>
      </PageTop>
      <WhatIfForm
        draft={draft}
        today={dates.today}
        problems={problemsOf(draft, dates.today, horizon)}
        onChange={setDraft}
        ahead={{ options, value: option?.id ?? null, onChange: setChosenEnd }}
      />
      <Notice>
        Nothing is recorded: this only tries it out.
        {tried?.until &&
          tried.until >= horizon &&
          ` Sessions are planned to ${dates.date(addDays(horizon, -1))} only.`}
      </Notice>
      {tried ? (
        <Outcome
          // What was planned for somebody else, or other days, would be taken for this.
          key={`${whatIfPath(draft)} ${option?.until}`}
          tried={tried}
          end={option?.until ?? horizon}
        />
      ) : (
        draft.personId === null && (
          <EmptyState title="Whose absence?">
            Choose a person. You see at once what their absence would leave uncovered, and who would carry the
            rest. You can choose yourself, too.
          </EmptyState>
        )
      )}
    </Page>
  );
}

function Outcome({ tried, end }: { tried: Tried; end: string }) {
  const names = useNames();
  const panel = usePanel();
  const planning = useCoverPlanning(scopeOf(tried, end));
  return (
    <>
      <RecordedAlready tried={tried} />
      <CoverPlanBoard
        planning={planning}
        emptyTitle="Nothing would need cover"
        empty={`Every session that ${names.name(tried.personId)} would lead then has another lead or its cover, or there is none.`}
        action={
          <Button variant="primary" onPress={() => panel.open({ kind: 'recordAbsence', ...tried })}>
            Make it real…
          </Button>
        }
        above={planning.plan && <StaysOpen plan={planning.plan} />}
      />
    </>
  );
}

/** What of the days tried out the person is away anyway. */
function RecordedAlready({ tried }: { tried: Tried }) {
  const dates = useDates();
  const names = useNames();
  const { data } = useAsk('absence.list', {});
  const recorded = recordedIn(tried, data ?? []);
  if (recorded.length === 0) return null;
  return (
    <Notice tone="warn">
      {names.first(tried.personId)} {names.isYou(tried.personId) ? 'are' : 'is'} recorded as away already:{' '}
      {recorded.map((absence, at) => (
        <Fragment key={absence.id}>
          {at > 0 && ', '}
          <Link href={`/absence/${absence.id}`}>{awayWords(absence, dates)}</Link>
        </Fragment>
      ))}
      . What that leaves open needs cover whether or not you record more.
    </Notice>
  );
}
