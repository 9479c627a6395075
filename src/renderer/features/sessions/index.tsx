import { PanelHeader } from '../../ui/Panel.tsx';

/** One session. */
export function SessionPanel({ id }: { id: number }) {
  return <PanelHeader title={`Session ${id}`} />;
}

/** Adds one session. */
export function NewSessionPanel(_: {
  date?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
}) {
  return <PanelHeader title="New session" />;
}
