import { PanelHeader } from '../../ui/Panel.tsx';

/** What was done, newest first. */
export function HistoryPanel(_: { sessionId?: number | undefined; personId?: number | undefined }) {
  return <PanelHeader title="History" />;
}
