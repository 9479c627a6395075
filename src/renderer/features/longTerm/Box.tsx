import type { Output } from '#contract/requests.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { capital, count } from '#renderer/text/kinds.ts';
import { bestWords, switchWords } from '#renderer/text/longTerm.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { CoverBox } from './CoverBox.tsx';
import styles from './longTerm.module.css';
import { ReserveList } from './ReserveList.tsx';
import { SwitchMark } from './SwitchMark.tsx';

/** What an absence that is or may become long-term needs: a reserve to stand in, or how the one who does stands. */
export function LongTermBox({ absenceId }: { absenceId: number }) {
  const { data } = useAsk('longTerm.proposal', { absenceId }, { keep: true });
  if (!data) return null;
  const { cover, switchOver, uncovered } = data;
  if (cover && (cover.running || switchOver.state === 'notInSight')) {
    return <CoverBox cover={cover} uncovered={uncovered} />;
  }
  return switchOver.state === 'notInSight' ? null : <ProposalBox absenceId={absenceId} proposal={data} />;
}

function ProposalBox({ absenceId, proposal }: { absenceId: number; proposal: Output<'longTerm.proposal'> }) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const { switchOver, reserves, bridging, countedUntil, from } = proposal;
  const [best] = reserves;
  const isWorthIt = best !== undefined && best.can > 0;
  return (
    <section className={cx(styles.box)} aria-labelledby="long-term">
      <header className={cx(styles.top)}>
        <h3 id="long-term">{switchWords(switchOver, dates)}</h3>
        <SwitchMark state={switchOver.state} />
        {reserves.length > 0 && (
          <Button size="small" onPress={() => panel.open({ kind: 'startLongTerm', absenceId })}>
            Start long-term cover…
          </Button>
        )}
      </header>
      <p>
        {capital(bestWords(best ?? null, names, dates))}
        {isWorthIt && ` from ${dates.date(from)} until ${dates.date(countedUntil)}`}.
        {!best && ' Reserves cover long-term absences: add a person with the status “Reserve”.'}
      </p>
      {bridging.open + bridging.arranged > 0 && (
        <p className={cx(styles.quiet)}>
          Until then the team bridges: {bridging.arranged} arranged, {count(bridging.open, 'gap', 'gaps')}{' '}
          still open.
        </p>
      )}
      {reserves.length > 0 && <ReserveList reserves={reserves} />}
    </section>
  );
}
