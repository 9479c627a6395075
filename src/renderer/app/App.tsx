import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { queryClient, useAsk } from '#renderer/client/client.ts';
import { setNow, useNow } from '#renderer/client/clock.ts';
import { PanelProvider } from '#renderer/client/panel.tsx';
import { FirstRun } from '#renderer/features/firstRun/index.tsx';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Loading } from '#renderer/ui/Notice.tsx';
import { Toaster } from '#renderer/ui/Toaster.tsx';
import { forgetLastRoute } from './lastRoute.ts';
import { ProblemScreen, SampleProblem } from './ProblemScreen.tsx';
import { ProposalProvider } from './ProposalProvider.tsx';
import { Shell } from './Shell.tsx';
import { PrintPage } from './screens.tsx';
import { useMainEvents } from './useMainEvents.ts';

/** Everything that must be there before the first screen. */
export function App() {
  return (
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={queryClient}>
        <Router hook={useHashLocation}>
          <Opening />
          <Toaster />
        </Router>
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** Says on the document that something to work with is drawn: the tests wait for it. */
function Ready() {
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);
  return null;
}

/** Asks main what is open, and shows the team, the first run, or what is wrong. */
function Opening() {
  useMainEvents();
  const { data: state, failure } = useAsk('app.state', {});
  const people = useAsk('people.list', {}, { enabled: state?.problem === null && state.actor !== null });
  const now = useNow();
  useEffect(() => {
    if (state) setNow(state.now);
  }, [state]);

  if (!state || now === '') return <Waiting failure={failure} what="your team" />;
  if (state.problem) {
    return (
      <>
        {state.sample ? (
          <SampleProblem file={state.file} />
        ) : (
          <ProblemScreen message={state.problem.message} file={state.file} />
        )}
        <Ready />
      </>
    );
  }
  if (!state.actor) {
    return (
      <>
        <FirstRun forgetLastRoute={forgetLastRoute} />
        <Ready />
      </>
    );
  }
  if (!people.data) return <Waiting failure={people.failure} what="your team" />;
  return (
    <Switch>
      <Route path="/print/:what">
        {({ what }) => (
          <Suspense fallback={<Loading what="the page" />}>
            <PrintPage what={what === 'coverList' ? 'coverList' : 'rota'} />
          </Suspense>
        )}
      </Route>
      <Route>
        <ProposalProvider>
          {/* Another database: nothing of the former one may stay on screen. */}
          <PanelProvider key={state.sample ? 'sample' : 'own'}>
            <Shell sample={state.sample} ready={<Ready />} />
          </PanelProvider>
        </ProposalProvider>
      </Route>
    </Switch>
  );
}
