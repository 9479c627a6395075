import type { SessionView } from '#contract/values.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { capital } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions } from '#renderer/ui/Form.tsx';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import { ToldActions } from './Actions.tsx';
import { ToldMark } from './Mark.tsx';
import styles from './told.module.css';
import { toldWords, whatToTell } from './words.ts';

/** Whether the service user of a session knows how it stands; nothing where there is nothing to know. */
export function ToldSection({ session }: { session: SessionView }) {
  const dates = useDates();
  const names = useNames();
  const takeBack = useTell('told.takeBack');
  const { id: sessionId, version, serviceUserCode } = session;
  const { data } = useAsk('told.of', { sessionId }, { enabled: serviceUserCode !== null });
  if (!data || (data.told === null && !data.toTell)) return null;
  const { told, toTell } = data;
  const words = `told-${sessionId}`;
  return (
    <PanelSection title={`Telling ${serviceUserCode}`}>
      <div id={words} className={cx(styles.toldState)}>
        <ToldMark told={told} toTell={toTell} />
        {toTell && <span>{capital(whatToTell(session, names))}.</span>}
        {told && (
          <span className={cx(toTell && styles.quiet)}>
            {`Told ${toldWords(told, names, dates)}${toTell ? ', before it changed' : ''}.`}
          </span>
        )}
      </div>
      <Actions>
        {toTell && <ToldActions session={session} describedBy={words} />}
        {told && (
          <Button
            size="small"
            variant="quiet"
            aria-describedby={words}
            onPress={() => void takeBack({ sessionId, version })}
          >
            Not told after all
          </Button>
        )}
      </Actions>
    </PanelSection>
  );
}
