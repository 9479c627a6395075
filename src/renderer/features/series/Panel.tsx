import { useState } from 'react';
import type { SeriesView } from '#contract/series.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { holidayChoiceWords, sessionKindWords } from '#renderer/text/kinds.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { Facts } from '#renderer/ui/Section.tsx';
import { EndForm } from './EndForm.tsx';
import { SeriesMembers } from './Members.tsx';
import { MembersForm } from './MembersForm.tsx';
import { RuleForm } from './RuleForm.tsx';
import { UpcomingSessions } from './UpcomingSessions.tsx';
import { useUpcoming } from './useUpcoming.ts';
import { isEnded, ruleWords, seriesTitle, spanWords } from './words.ts';

type Doing = 'rule' | 'members' | 'end';
const titles: Record<Doing, string> = {
  rule: 'Change the rule',
  members: 'Members',
  end: 'End the series',
};

/** One series: its rule in words, who belongs to it, what is to come, and everything that changes it. */
export function SeriesPanel({ id }: { id: number }) {
  const { data: all, failure } = useAsk('series.list', {});
  const series = all?.find((each) => each.id === id);
  const upcoming = useUpcoming(series);
  const panel = usePanel();
  const { shortNameOf } = usePeople();
  const dates = useDates();
  const [doing, setDoing] = useState<Doing | null>(null);
  if (!all || !series) {
    return (
      <>
        <PanelHeader title="Series" />
        <PanelSection>
          {all ? <p>This series is no more.</p> : <Waiting failure={failure} what="the series" />}
        </PanelSection>
      </>
    );
  }
  const done = () => setDoing(null);
  const ended = isEnded(series, dates.today);
  return (
    <>
      <PanelHeader
        title={seriesTitle(series, shortNameOf, dates.today)}
        subtitle={ended ? 'Ended' : 'Series'}
        actions={
          doing === null && !ended ? (
            <>
              <Button onPress={() => setDoing('rule')}>Change the rule</Button>
              <Button onPress={() => setDoing('end')}>End the series</Button>
            </>
          ) : undefined
        }
      />
      {doing && (
        <PanelSection title={titles[doing]}>
          {doing === 'rule' && (
            <RuleForm
              series={series}
              all={all}
              upcoming={upcoming}
              onDone={(next) => {
                done();
                if (next !== null && next !== id) panel.replace({ kind: 'series', id: next });
              }}
            />
          )}
          {doing === 'members' && <MembersForm series={series} onDone={done} />}
          {doing === 'end' && <EndForm series={series} upcoming={upcoming} onDone={done} />}
        </PanelSection>
      )}
      <PanelSection>
        <SeriesFacts series={series} />
      </PanelSection>
      {doing !== 'members' && (
        <SeriesMembers series={series} onEdit={ended || doing ? null : () => setDoing('members')} />
      )}
      <UpcomingSessions upcoming={upcoming} />
    </>
  );
}

function SeriesFacts({ series }: { series: SeriesView }) {
  const dates = useDates();
  const panel = usePanel();
  const { predecessorId, successorId } = series;
  return (
    <>
      <Facts
        facts={[
          { label: 'What', value: sessionKindWords[series.kind] },
          { label: 'When', value: ruleWords(series) },
          { label: 'Runs', value: spanWords(series, dates) },
          { label: 'Where', value: series.placeName ?? (series.link ? 'Online' : 'No place yet') },
          ...(series.sizeLimit === null ? [] : [{ label: 'Most people', value: series.sizeLimit }]),
          { label: 'Bank holidays', value: holidayChoiceWords[series.onBankHoliday] },
          { label: 'Leave', value: holidayChoiceWords[series.onLeave] },
        ]}
      />
      {successorId !== null && (
        <Button variant="link" onPress={() => panel.open({ kind: 'series', id: successorId })}>
          What follows it
        </Button>
      )}{' '}
      {predecessorId !== null && (
        <Button variant="link" onPress={() => panel.open({ kind: 'series', id: predecessorId })}>
          What was before it
        </Button>
      )}
    </>
  );
}
