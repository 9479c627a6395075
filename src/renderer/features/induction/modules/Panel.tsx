import { useState } from 'react';
import type { LocalModuleView } from '#contract/modules.ts';
import type { ProgrammeView } from '#contract/programme.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { useSend } from '#renderer/client/useSend.ts';
import styles from '#renderer/features/induction/induction.module.css';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, Form, Submit, useFieldError } from '#renderer/ui/Form.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { tickableSteps } from './steps.ts';

/** Adds a local module, or changes what it is called and which steps it ticks. */
export function ModulePanel({ moduleId }: { moduleId: number | null }) {
  const { data: modules, failure } = useAsk('module.list', {});
  const { data: programmes } = useAsk('programme.list', {});
  const module = modules?.find(({ id }) => id === moduleId) ?? null;
  return (
    <>
      <PanelHeader title={module?.name ?? 'Add module'} subtitle="Local module" />
      <PanelSection>
        {modules && programmes ? (
          <ModuleForm key={module?.version ?? 0} module={module} programmes={programmes} />
        ) : (
          <Waiting failure={failure} what="the module" />
        )}
      </PanelSection>
    </>
  );
}

function ModuleForm({
  module,
  programmes,
}: {
  module: LocalModuleView | null;
  programmes: readonly ProgrammeView[];
}) {
  const panel = usePanel();
  const add = useTell('module.add');
  const change = useTell('module.change');
  const [name, setName] = useState(module?.name ?? '');
  const [steps, setSteps] = useState<readonly number[]>(module?.steps ?? []);
  const sending = useSend((archived: boolean) => {
    const fields = { name: name.trim(), steps: [...steps] };
    return module ? change({ id: module.id, version: module.version, archived, ...fields }) : add(fields);
  }, panel.close);
  return (
    <Form
      label={module ? 'Change module' : 'Add module'}
      sending={sending}
      onSubmit={() => void sending.submit(module?.archived ?? false)}
    >
      <TextField label="Name" name="name" value={name} onChange={setName} maxLength={80} autoFocus />
      <Ticks programmes={programmes} value={steps} onChange={setSteps} />
      <Actions>
        <Submit>{module ? 'Save module' : 'Add module'}</Submit>
        {module && (
          <Button onPress={() => void sending.submit(!module.archived)}>
            {module.archived ? 'Take out of the archive' : 'Archive'}
          </Button>
        )}
        <Button onPress={panel.close}>Not now</Button>
      </Actions>
    </Form>
  );
}

function Ticks({
  programmes,
  value,
  onChange,
}: {
  programmes: readonly ProgrammeView[];
  value: readonly number[];
  onChange: (steps: readonly number[]) => void;
}) {
  const problem = useFieldError('steps');
  return (
    <fieldset className={cx(styles.choices)}>
      <legend>Steps it ticks, however often each is asked for</legend>
      {problem && <Notice tone="error">{problem}</Notice>}
      {tickableSteps(programmes).map(({ name, ids }) => (
        <Checkbox
          key={ids.join()}
          isSelected={ids.some((id) => value.includes(id))}
          onChange={(isTicked) => {
            const others = value.filter((id) => !ids.includes(id));
            onChange(isTicked ? [...others, ...ids] : others);
          }}
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
