import { Search } from 'lucide-react';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useToday } from '#renderer/client/clock.ts';
import { longDate } from '#renderer/text/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Loading } from '#renderer/ui/Notice.tsx';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { type CommandName, useCommands } from './commands.tsx';
import { Fault } from './Fault.tsx';
import { useLastRoute } from './lastRoute.ts';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { SampleBanner } from './SampleBanner.tsx';
import styles from './Shell.module.css';
import { ShortcutsSheet } from './ShortcutsSheet.tsx';
import { SidePanel } from './SidePanel.tsx';
import { screenAt } from './screens.tsx';
import { useShortcuts } from './useShortcuts.ts';

/** The frame around every screen: rail, header, the screen, side panel. */
export function Shell({ sample, ready }: { sample: boolean; ready: ReactNode }) {
  const [path] = useLocation();
  const today = useToday();
  const [overlay, setOverlay] = useState<'palette' | 'shortcuts' | null>(null);
  const commands = useCommands(setOverlay);
  useShortcuts(commands);
  useLastRoute();

  useEffect(
    () => window.understudy.on('command', ({ command }) => commands.run(command satisfies CommandName)),
    [commands],
  );

  const screen = screenAt(path);
  const title = screen?.title ?? 'Not here';
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(title);
  useEffect(() => {
    document.title = `${title} – Understudy`;
    // Not on opening, when the window's own order is right.
    if (shown.current !== title) heading.current?.focus();
    shown.current = title;
  }, [title]);

  return (
    <div className={cx(styles.shell)}>
      <button
        type="button"
        className={cx(styles.skip)}
        onClick={() => document.getElementById('main')?.focus()}
      >
        Skip to the screen
      </button>
      {sample && <SampleBanner />}
      <div className={cx(styles.columns)}>
        <Rail path={path} />
        <div className={cx(styles.middle)}>
          <header className={cx(styles.header)}>
            <h1 ref={heading} tabIndex={-1} className={cx(styles.title)}>
              {title}
            </h1>
            <span className={cx(styles.date)}>{longDate(today)}</span>
            <Button
              size="small"
              icon={Search}
              onPress={() => setOverlay('palette')}
              aria-keyshortcuts="Control+K"
            >
              Search<kbd className={cx(styles.keys)}>Ctrl K</kbd>
            </Button>
          </header>
          <div className={cx(styles.work)}>
            <main id="main" tabIndex={-1} aria-label={title} className={cx(styles.main)}>
              <Fault key={screen?.path} what="This screen">
                <Suspense fallback={<Loading what={title.toLocaleLowerCase('en-GB')} />}>
                  {screen ? (
                    <screen.Content />
                  ) : (
                    <EmptyState title="There is no such screen.">Choose one on the left.</EmptyState>
                  )}
                  {ready}
                </Suspense>
              </Fault>
            </main>
            <SidePanel />
          </div>
        </div>
      </div>
      <Palette isOpen={overlay === 'palette'} onClose={() => setOverlay(null)} commands={commands} />
      <ShortcutsSheet isOpen={overlay === 'shortcuts'} onClose={() => setOverlay(null)} />
    </div>
  );
}
