import { cx } from '../../ui/cx.ts';
import { NumberSetting } from './NumberSetting.tsx';
import styles from './settings.module.css';
import type { Settings } from './useSettings.ts';

/** The numbers behind impact, cover and fairness. */
export function CoverSection({ settings }: { settings: Settings }) {
  return (
    <>
      <p className={cx(styles.soft)}>
        These numbers are your trust’s choice; the ones here at first are only a beginning. No rule of the
        programme sets them.
      </p>
      <NumberSetting
        name="switchOverDays"
        label="Cover becomes long-term after"
        hint="After so many days of an absence a reserve should cover; until then the team does. Sickness policies often say 28."
        value={settings.switchOverDays}
        unit="days"
        min={1}
        max={365}
      />
      <NumberSetting
        name="horizonMonths"
        label="Plan ahead"
        hint="How far open series make sessions and absences without an end are followed."
        value={settings.horizonMonths}
        unit="months"
        min={3}
        max={24}
      />
      <NumberSetting
        name="travelMinutes"
        label="Between two sites"
        hint="The time somebody needs from one site to another. A shorter break is pointed out when you plan or arrange cover."
        value={settings.travelMinutes}
        unit="minutes"
        min={0}
        max={240}
      />
      <NumberSetting
        name="fairnessDays"
        label="Count cover over the last"
        hint="The days looked at for how much each person has covered lately, shown where you choose."
        value={settings.fairnessDays}
        unit="days"
        min={7}
        max={366}
      />
    </>
  );
}
