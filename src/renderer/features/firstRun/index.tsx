import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Failure } from '#contract/envelope.ts';
import { useTell } from '#renderer/client/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './firstRun.module.css';

/** The first time: who you are, and whether to begin with your own team or with a sample. */
export function FirstRun({ forgetLastRoute }: { forgetLastRoute: () => void }) {
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const setUp = useTell('app.setUpTeam');
  const explore = useTell('app.exploreSample');
  const [, navigate] = useLocation();
  useEffect(() => {
    // Whatever screen was open belongs to another database.
    forgetLastRoute();
    navigate('/', { replace: true });
  }, [forgetLastRoute, navigate]);

  const begin = async (start: () => ReturnType<typeof setUp> | ReturnType<typeof explore>) => {
    setBusy(true);
    const envelope = await start();
    setBusy(false);
    setFailure(envelope.ok ? null : envelope.failure);
  };
  const ownTeam = () => {
    if (name.trim() === '') {
      setFailure({
        code: 'INVALID',
        message: 'Type your name first.',
        fields: { name: 'Type your name first.' },
      });
      return;
    }
    void begin(() => setUp({ name: name.trim() }));
  };

  return (
    <main className={cx(styles.page)}>
      <h1>Understudy</h1>
      <p className={cx(styles.lead)}>
        Understudy keeps your peer workers’ supervision, absences and cover in one place, and shows what needs
        somebody to stand in. Everything stays on this computer; nothing is sent anywhere.
      </p>
      <section className={cx(styles.card)} aria-labelledby="own-team">
        <h2 id="own-team">Your own team</h2>
        <Form failure={failure} onSubmit={ownTeam}>
          <TextField
            label="Your name"
            name="name"
            value={name}
            onChange={setName}
            maxLength={80}
            hint="You become the coordinator; your name stands beside what you change."
            autoFocus
          />
          <Actions>
            <Button variant="primary" type="submit" isDisabled={busy}>
              Set up my team
            </Button>
          </Actions>
        </Form>
      </section>
      <section className={cx(styles.card)} aria-labelledby="sample-team">
        <h2 id="sample-team">A look around first</h2>
        <p>
          An invented team with sessions, absences and gaps. It is kept apart from yours, and you can leave it
          at any time.
        </p>
        <Actions>
          <Button isDisabled={busy} onPress={() => void begin(() => explore({}))}>
            Explore a sample team
          </Button>
        </Actions>
      </section>
    </main>
  );
}
