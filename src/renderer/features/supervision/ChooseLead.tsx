import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Select } from '#renderer/ui/Select.tsx';
import styles from './supervision.module.css';

/** Where nobody is known who supervises somebody: who could, or how to record somebody from outside. */
export function ChooseLead({
  personId,
  couldLead,
  onChoose,
}: {
  personId: number;
  couldLead: readonly number[];
  onChoose: (leadId: number) => void;
}) {
  const panel = usePanel();
  const { nameOf, shortNameOf } = usePeople();
  const who = shortNameOf(personId);
  return (
    <>
      <p className={cx(styles.soft)}>
        {couldLead.length > 0
          ? `Nobody has supervised ${who} here yet. Choose who leads; times that suit both follow.`
          : `Nobody is recorded who could supervise ${who}. Add them as somebody from outside, with leave to lead this kind.`}
      </p>
      {couldLead.length > 0 && (
        <Select
          label="Lead"
          options={couldLead.map((id) => ({ id, label: nameOf(id) }))}
          value={null}
          onChange={onChoose}
        />
      )}
      <Button size="small" onPress={() => panel.open({ kind: 'addPerson' })}>
        Add person
      </Button>
    </>
  );
}
