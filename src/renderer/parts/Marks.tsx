import {
  BookOpen,
  Eye,
  HeartHandshake,
  Hospital,
  type LucideIcon,
  MessagesSquare,
  Presentation,
  Sprout,
  User,
  Users,
} from 'lucide-react';
import type { GapState } from '#domain/gaps/gap.ts';
import type { SessionKind } from '#domain/sessions/session.ts';
import { gapStateWords, sessionKindShort, sessionKindWords } from '#renderer/text/kinds.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from '#renderer/ui/layout.module.css';

export const kindIcons = {
  groupSupervision: Users,
  individualSupervision: User,
  supportMeeting: HeartHandshake,
  training: BookOpen,
  wardVisit: Hospital,
  shadowing: Eye,
  induction: Sprout,
  workshop: Presentation,
  meeting: MessagesSquare,
} satisfies Record<SessionKind, LucideIcon>;

/** The kind of a session: hue, icon and word. `tinted` gives it a background, `short` the short word. */
export function KindMark({
  kind,
  short = false,
  tinted = false,
}: {
  kind: SessionKind;
  short?: boolean;
  tinted?: boolean;
}) {
  const Icon = kindIcons[kind];
  return (
    <span className={cx(styles.kind, tinted && styles.tinted)} data-kind={kind}>
      <Icon size={15} aria-hidden="true" />
      {(short ? sessionKindShort : sessionKindWords)[kind]}
    </span>
  );
}

const shapes = {
  needed: null,
  asked: 'M7 7 V2.5 A4.5 4.5 0 0 1 11.5 7 Z',
  part: 'M7 2.5 A4.5 4.5 0 0 1 7 11.5 Z',
  arranged: 'M7 2.5 A4.5 4.5 0 0 1 7 11.5 A4.5 4.5 0 0 1 7 2.5 Z',
  declined: null,
  notNeeded: null,
} satisfies Record<GapState, string | null>;

/** The sign of a gap's state: ○ ◔ ◑ ● ✕ –, drawn so that it looks the same everywhere. */
export function GapIcon({ state, size = 14 }: { state: GapState; size?: number }) {
  const shape = shapes[state];
  const line = { stroke: 'currentColor', strokeWidth: 2, fill: 'none' };
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      {state === 'declined' && <path d="M3 3 L11 11 M11 3 L3 11" {...line} />}
      {state === 'notNeeded' && <path d="M2.5 7 H11.5" {...line} />}
      {state !== 'declined' && state !== 'notNeeded' && (
        <circle cx="7" cy="7" r="5.5" {...line} strokeWidth={1.6} />
      )}
      {shape && <path d={shape} fill="currentColor" />}
    </svg>
  );
}

/** The state of a gap: word, sign and colour. `word` says it of something that stands like one. */
export function StateBadge({ state, word, detail }: { state: GapState; word?: string; detail?: string }) {
  return (
    <span className={cx(styles.badge)} data-gap={state}>
      <GapIcon state={state} />
      {word ?? gapStateWords[state]}
      {detail && ` · ${detail}`}
    </span>
  );
}
