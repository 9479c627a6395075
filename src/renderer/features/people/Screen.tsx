import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { PersonSummary } from '#contract/people.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FilterChips } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { fits, type Group, groupOf, groups, groupWords } from './groups.ts';
import styles from './people.module.css';
import { PeopleTable } from './Table.tsx';

/** Everybody, by what they are to the team; leavers folded away. */
export function PeopleScreen() {
  const { list } = usePeople();
  const panel = usePanel();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Group[]>([]);
  const add = (
    <Button variant="primary" icon={UserPlus} onPress={() => panel.open({ kind: 'addPerson' })}>
      Add person
    </Button>
  );
  const found = list.filter((person) => fits(person, typed));
  const inGroup = (group: Group) => found.filter((person) => groupOf(person) === group);
  const there = groups.filter((group) => list.some((person) => groupOf(person) === group));
  const wanted = chosen.filter((group) => there.includes(group));
  const shown = there
    .filter((group) => wanted.length === 0 || wanted.includes(group))
    .map((group) => ({ group, people: inGroup(group) }))
    .filter(({ people }) => people.length > 0);
  // A search or the filter asks for them; otherwise those who left stay out of the way.
  const folds = wanted.length === 0 && typed.trim() === '';
  const leavers = folds ? shown.find(({ group }) => group === 'leavers') : undefined;

  return (
    <div className={cx(styles.screen)}>
      {list.length > 1 && (
        <div className={cx(styles.toolbar)}>
          {add}
          <div className={cx(styles.search)}>
            <TextField
              label="Search people"
              hideLabel
              type="search"
              placeholder="Name, base or employer"
              value={typed}
              onChange={setTyped}
            />
          </div>
          <FilterChips
            label="Show only"
            options={there.map((group) => ({
              id: group,
              label: groupWords[group],
              count: inGroup(group).length,
            }))}
            value={wanted}
            onChange={setChosen}
          />
        </div>
      )}
      <p className={cx(styles.found)} role="status">
        {typed.trim() !== '' && foundWords(shown.flatMap(({ people }) => people))}
      </p>
      {shown.length > 0 && <PeopleTable groups={shown.filter((each) => each !== leavers)} label="People" />}
      {list.length < 2 && (
        <div className={cx(styles.below)}>
          <EmptyState title="Your team belongs here" action={add}>
            Add your peer workers, your reserves, and anybody from outside who supervises or trains. Their
            working hours decide who can lead a session and who can cover one.
          </EmptyState>
        </div>
      )}
      {leavers && (
        <details className={cx(styles.leavers)}>
          <summary>
            {groupWords.leavers} ({leavers.people.length})
          </summary>
          <PeopleTable groups={[leavers]} label="Leavers" />
        </details>
      )}
    </div>
  );
}

function foundWords(people: readonly PersonSummary[]): string {
  if (people.length === 0) return 'Nobody fits what you typed.';
  return people.length === 1 ? '1 person fits.' : `${people.length} people fit.`;
}
