import { useState } from 'react';
import type { CadenceRuleView } from '#contract/supervision.ts';
import { supervisionKinds } from '#domain/supervision/cadence.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { TopicList } from '#renderer/features/register/TopicList.tsx';
import { NumberSetting } from '#renderer/parts/NumberSetting.tsx';
import { supervisionNumbers } from '#renderer/parts/numberSettings.ts';
import { sessionKindWords } from '#renderer/text/kinds.ts';
import { cadenceWords } from '#renderer/text/supervision.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { ExceptionTable } from './ExceptionTable.tsx';
import { RuleForm, type RuleWanted } from './RuleForm.tsx';
import styles from './supervision.module.css';

const who = [
  { role: 'peerWorker', status: 'active', words: 'Peer workers' },
  { role: 'peerWorker', status: 'reserve', words: 'Reserves' },
  { role: 'coordinator', status: 'active', words: 'Coordinators' },
] as const;

/** What the trust asks of everybody, what stops the clock, exceptions, and the topics that can be ticked. */
export function HowOften() {
  const { data, failure } = useAsk('supervision.rules', {});
  const { data: settings } = useAsk('settings.get', {});
  if (!data || !settings) return <Waiting failure={failure} what="the rules" />;
  return (
    <div className={cx(styles.groups)}>
      <section aria-labelledby="cadence-rules">
        <SectionHeading id="cadence-rules" title="What is asked of everybody" />
        <p className={cx(styles.soft)}>
          These numbers are your trust’s choice; the ones here at first are only a beginning. No text of the
          programme gives a frequency. Due and overdue run from the last session that was held and attended.
        </p>
        <RuleTable rules={data.rules} />
      </section>
      <section aria-labelledby="cadence-clock">
        <SectionHeading id="cadence-clock" title="What stops the clock" />
        <p className={cx(styles.soft)}>
          The clock starts when somebody starts, is activated or becomes a reserve; for those who were there
          before, on the day your team was set up here, or of your first register if that is earlier. It
          stands still while they are paused, and for the whole of a long absence: the date moves by its
          length. Shorter absences change nothing. From the first day to the last on which a reserve stands in
          for somebody, they are asked the same as a peer worker; the clock starts anew then, and again
          afterwards.
        </p>
        {supervisionNumbers.map((row) => (
          <NumberSetting key={row.name} {...row} value={settings[row.name]} />
        ))}
      </section>
      <ExceptionTable exceptions={data.exceptions} />
      <TopicList />
    </div>
  );
}

function RuleTable({ rules }: { rules: readonly CadenceRuleView[] }) {
  const [open, setOpen] = useState<(RuleWanted & { words: string }) | null>(null);
  const dates = useDates();
  const newestOf = ({ role, status, kind }: RuleWanted) =>
    rules.findLast((rule) => rule.role === role && rule.status === status && rule.kind === kind) ?? null;
  const nowOf = ({ role, status, kind }: RuleWanted) =>
    rules.findLast(
      (rule) =>
        rule.role === role && rule.status === status && rule.kind === kind && rule.from <= dates.today,
    ) ?? null;
  return (
    <>
      <Table
        label="What is asked of everybody"
        columns={['Who', ...supervisionKinds.map((kind) => sessionKindWords[kind])]}
      >
        {who.map(({ role, status, words }) => (
          <tr key={words}>
            <th scope="row">{words}</th>
            {supervisionKinds.map((kind) => {
              const wanted = { role, status, kind };
              const [now, newest] = [nowOf(wanted), newestOf(wanted)];
              return (
                <td key={kind}>
                  <Button
                    variant="link"
                    aria-label={`${words}, ${sessionKindWords[kind]}: change`}
                    onPress={() => setOpen({ ...wanted, words })}
                  >
                    {cadenceWords(now?.cadence ?? null)}
                  </Button>
                  {now?.cadence?.groupCounts && <div className={cx(styles.soft)}>groups count</div>}
                  {newest && newest.from > dates.today && (
                    <div className={cx(styles.soft)}>
                      {`from ${dates.date(newest.from)}: ${cadenceWords(newest.cadence)}`}
                    </div>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </Table>
      {open && (
        <section className={cx(styles.form)} aria-label={`${open.words}, ${sessionKindWords[open.kind]}`}>
          <SectionHeading level={3} title={`${open.words}: ${sessionKindWords[open.kind]}`} />
          <RuleForm
            key={`${open.role} ${open.status} ${open.kind}`}
            wanted={open}
            newest={newestOf(open)}
            onDone={() => setOpen(null)}
          />
        </section>
      )}
    </>
  );
}
