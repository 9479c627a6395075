import { Route, Switch } from 'wouter';
import { ProgrammeScreen } from '#renderer/features/induction/programme/Screen.tsx';
import { Board } from './Board.tsx';
import { CohortsScreen } from './cohort/Screen.tsx';
import { ReservePage } from './Page.tsx';

/** The reserves and how ready each is; one of them in full; or the programmes they follow. */
export function ReservesScreen() {
  return (
    <Switch>
      <Route path="/reserves/programme/:id?">{({ id }) => <ProgrammeScreen shown={id ?? null} />}</Route>
      <Route path="/reserves/cohorts">
        <CohortsScreen />
      </Route>
      <Route path="/reserves/:id/calendar">
        {({ id }) => <ReservePage key={id} id={Number(id)} view="calendar" />}
      </Route>
      <Route path="/reserves/:id">{({ id }) => <ReservePage key={id} id={Number(id)} view="steps" />}</Route>
      <Route>
        <Board />
      </Route>
    </Switch>
  );
}
