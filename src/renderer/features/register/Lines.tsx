import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useAsk } from '#renderer/client/client.ts';
import { usePeople } from '#renderer/client/people.ts';
import { TimeField } from '#renderer/parts/DateField.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { useFieldError } from '#renderer/ui/Form.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { type DraftLine, marked, type RegisterDraft } from './draft.ts';
import { MarkHead, MarkRow } from './MarkRow.tsx';
import styles from './register.module.css';
import { attendanceLetters } from './words.ts';

/** Who was there: a line for each, marked with the mouse, the arrows, or A, P, D and L, which go on to the next. */
export function RegisterLines({
  draft,
  onChange,
}: {
  draft: RegisterDraft;
  onChange: (draft: RegisterDraft) => void;
}) {
  const { nameOf } = usePeople();
  const { data: settings } = useAsk('settings.get', {});
  const lettersOn = settings?.letterShortcuts ?? true;
  const list = useRef<HTMLUListElement>(null);
  const missing = useFieldError('lines');
  useEffect(() => focusLine(list.current?.querySelector('[data-person]')), []);

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (!lettersOn || event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element))
      return;
    const attendance = attendanceLetters[event.key.toLowerCase()];
    const line = event.target.closest('[data-person]');
    if (!attendance || !line || event.target.closest('[data-time]')) return;
    // The window's own letters, such as A for “Record absence”, do not count inside the list.
    event.preventDefault();
    const personId = Number(line.getAttribute('data-person'));
    const leftAt = draft.lines.get(personId)?.leftAt ?? null;
    onChange(marked(draft, personId, { attendance, leftAt }));
    const next = attendance === 'leftEarly' ? null : line.nextElementSibling;
    if (next) focusLine(next);
    else focusLine(line, `input[value="${attendance}"]`);
  };

  return (
    <>
      {lettersOn && <Quiet size="normal">Press the letter; it goes on to the next person.</Quiet>}
      {missing && <Notice tone="error">{missing}</Notice>}
      <div>
        <MarkHead />
        <ul ref={list} className={cx(styles.people)} aria-label="Register" onKeyDown={onKeyDown}>
          {[...draft.lines].map(([personId, line]) => (
            <li key={personId} data-person={personId} data-marked={line.attendance !== null || undefined}>
              <Line
                name={nameOf(personId)}
                personId={personId}
                line={line}
                lettersOn={lettersOn}
                onChange={(changed) => onChange(marked(draft, personId, changed))}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function Line({
  name,
  personId,
  line,
  lettersOn,
  onChange,
}: {
  name: string;
  personId: number;
  line: DraftLine;
  lettersOn: boolean;
  onChange: (line: DraftLine) => void;
}) {
  return (
    <>
      <MarkRow
        name={name}
        value={line.attendance}
        lettersOn={lettersOn}
        onChange={(attendance) => onChange({ ...line, attendance })}
      />
      {line.attendance === 'leftEarly' && (
        <div data-time="">
          <TimeField
            label={`${name} left at`}
            name={`leftAt.${personId}`}
            value={line.leftAt}
            onChange={(leftAt) => onChange({ ...line, leftAt })}
          />
        </div>
      )}
    </>
  );
}

/** Puts the focus on what is chosen in a line, or on its first choice. What has just been chosen is not drawn yet. */
function focusLine(line: Element | null | undefined, chosen = 'input:checked'): void {
  const choice = line?.querySelector<HTMLElement>(chosen) ?? line?.querySelector<HTMLElement>('input');
  choice?.focus();
}
