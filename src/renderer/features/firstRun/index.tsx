import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { type Answered, useTell } from '#renderer/client/client.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './firstRun.module.css';

/** The first time: who you are, and whether to begin with your own team or with a sample. */
export function FirstRun({ forgetLastRoute }: { forgetLastRoute: () => void }) {
  const [name, setName] = useState('');
  const setUp = useTell('app.setUpTeam');
  const explore = useTell('app.exploreSample');
  // One or the other, and never both.
  const sending = useSend((begin: () => Promise<Answered<unknown>>) => begin());
  const [, navigate] = useLocation();
  useEffect(() => {
    // Whatever screen was open belongs to another database.
    forgetLastRoute();
    navigate('/', { replace: true });
  }, [forgetLastRoute, navigate]);

  const ownTeam = () => {
    if (name.trim() !== '') return void sending.submit(() => setUp({ name: name.trim() }));
    const words = 'Type your name first.';
    sending.refuse({ code: 'INVALID', message: words, fields: { name: words } });
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
        <Form sending={sending} onSubmit={ownTeam}>
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
            <Submit>Set up my team</Submit>
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
          <Button isDisabled={sending.isSending} onPress={() => void sending.submit(() => explore({}))}>
            Explore a sample team
          </Button>
        </Actions>
      </section>
    </main>
  );
}
