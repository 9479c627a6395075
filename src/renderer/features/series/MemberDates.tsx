import { usePeople } from '#renderer/client/people.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { partWords } from '#renderer/text/kinds.ts';
import { cx } from '#renderer/ui/cx.ts';
import { FieldRow } from '#renderer/ui/Form.tsx';
import type { MemberDraft } from './memberDates.ts';
import styles from './series.module.css';

/** The dates between which each person belongs to a series; both may stay empty. */
export function MemberDates({
  members,
  onChange,
}: {
  members: readonly MemberDraft[];
  onChange: (members: MemberDraft[]) => void;
}) {
  const { nameOf } = usePeople();
  const set = (at: number, part: Partial<MemberDraft>) =>
    onChange(members.map((member, index) => (index === at ? { ...member, ...part } : member)));
  return (
    <div className={cx(styles.memberDates)}>
      {keyed(members).map(({ key, member }, at) => (
        <fieldset key={key}>
          <legend>
            {nameOf(member.personId)} <span className={cx(styles.soft)}>{partWords[member.part]}</span>
          </legend>
          <FieldRow>
            <DateField
              label="From"
              name={`members.${at}.from`}
              value={member.from}
              onChange={(from) => set(at, { from })}
            />
            <DateField
              label="Until"
              name={`members.${at}.until`}
              value={member.until}
              onChange={(until) => set(at, { until })}
            />
          </FieldRow>
        </fieldset>
      ))}
    </div>
  );
}

/** Somebody may belong twice, having left and come back: the first and the second time differ by their number. */
function keyed(members: readonly MemberDraft[]): { key: string; member: MemberDraft }[] {
  const times = new Map<number, number>();
  return members.map((member) => {
    const time = (times.get(member.personId) ?? 0) + 1;
    times.set(member.personId, time);
    return { key: `${member.personId} ${time}`, member };
  });
}
