import { useState } from 'react';
import { useLocation } from 'wouter';
import type { InductionView } from '#contract/induction.ts';
import type { OwnModules } from '#contract/modules.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import styles from '#renderer/features/induction/induction.module.css';
import { DateField } from '#renderer/parts/DateField.tsx';
import { listWords } from '#renderer/text/kinds.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { CompletedModules } from './CompletedModules.tsx';

/** Records that somebody completed a local module, and lists what they completed. */
export function RecordModulePanel({ personId }: { personId: number }) {
  const { nameOf } = usePeople();
  const { data: induction, failure } = useAsk('induction.get', { personId }, { keep: true });
  const { data: own } = useAsk('module.ofPerson', { personId }, { keep: true });
  return (
    <>
      <PanelHeader title="Record module" subtitle={nameOf(personId)} />
      <PanelSection>
        {induction && own ? (
          own.modules.length > 0 ? (
            <CompleteForm key={induction.version} induction={induction} modules={own.modules} />
          ) : (
            <NoModule />
          )
        ) : (
          <Waiting failure={failure} what="the modules" />
        )}
      </PanelSection>
      {induction && own && own.completed.length > 0 && (
        <PanelSection title="Completed modules">
          <CompletedModules induction={induction} completed={own.completed} />
        </PanelSection>
      )}
    </>
  );
}

function NoModule() {
  const [, navigate] = useLocation();
  return (
    <EmptyState
      title="No local module yet"
      action={<Button onPress={() => navigate('/reserves/programme/modules')}>Open local modules</Button>}
    >
      Say first what your trust teaches in its own way, and which steps of the programmes it ticks.
    </EmptyState>
  );
}

function CompleteForm({ induction, modules }: { induction: InductionView; modules: OwnModules['modules'] }) {
  const today = useToday();
  const sending = useSend(usePropose('module.complete'));
  const [moduleId, setModule] = useState(modules[0]?.id ?? null);
  const [doneOn, setDone] = useState<IsoDate | null>(today);
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const chosen = modules.find(({ id }) => id === moduleId);
  const save = () => {
    setTried(true);
    if (moduleId === null || doneOn === null) return;
    const kept = reference.trim();
    const { id, version } = induction;
    void sending.submit({ id, version, moduleId, doneOn, reference: kept === '' ? null : kept });
  };
  return (
    <Form label="Record module" sending={sending} onSubmit={save}>
      <Select
        label="Module"
        name="moduleId"
        options={modules.map(({ id, name }) => ({ id, label: name }))}
        value={moduleId}
        onChange={setModule}
      />
      {chosen && (
        <p className={cx(styles.note)}>
          {chosen.ticks.length > 0
            ? `Ticks ${listWords(chosen.ticks)}.`
            : 'It ticks no step of this induction: it is recorded all the same.'}
        </p>
      )}
      <DateField
        label="Completed on"
        name="doneOn"
        value={doneOn}
        onChange={setDone}
        max={today}
        error={tried && doneOn === null ? 'Give the day it was completed.' : undefined}
      />
      <TextField
        label="Kept in"
        name="reference"
        value={reference}
        onChange={setReference}
        maxLength={60}
        hint="Where the evidence is, such as “Learning record”. No numbers of certificates, nothing of health."
      />
      <Actions>
        <Submit>Save completion</Submit>
      </Actions>
    </Form>
  );
}
