import { useState } from 'react';
import type { Finding } from '#domain/finding.ts';
import type { Override, Question } from '#renderer/client/decide.ts';
import { FindingList } from '#renderer/parts/FindingList.tsx';
import { overrideReasonWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

interface Answers {
  onGoBack: () => void;
  onGoAhead: (override: Override | null) => void;
}

/** Lists what the rules say about a proposal, and takes the coordinator's decision. */
export function ProposalDialog({ question, ...answers }: Answers & { question: Question }) {
  return question.code === 'CONFIRM' ? (
    <Confirm findings={question.findings} {...answers} />
  ) : (
    <Refused findings={question.findings} {...answers} />
  );
}

function Confirm({ findings, onGoBack, onGoAhead }: Answers & { findings: Finding[] }) {
  return (
    <Dialog
      isOpen
      onClose={onGoBack}
      role="alertdialog"
      title="Before you go ahead"
      footer={
        <>
          <Button onPress={onGoBack}>Go back</Button>
          <Button variant="primary" autoFocus onPress={() => onGoAhead(null)}>
            Go ahead
          </Button>
        </>
      }
    >
      <FindingList findings={findings} />
    </Dialog>
  );
}

function Refused({ findings, onGoBack, onGoAhead }: Answers & { findings: Finding[] }) {
  const [overriding, setOverriding] = useState(false);
  const [reason, setReason] = useState<Override['reason'] | null>(null);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const hard = findings.filter((finding) => finding.severity === 'hard');
  const soft = findings.filter((finding) => finding.severity === 'soft');

  const override = () => {
    if (!overriding) return setOverriding(true);
    if (reason === null) return setMissing(true);
    onGoAhead({ reason, note: note.trim() === '' ? null : note.trim() });
  };
  return (
    <Dialog
      isOpen
      onClose={onGoBack}
      role="alertdialog"
      title="This does not fit"
      footer={
        <>
          <Button variant={overriding ? 'secondary' : 'primary'} autoFocus onPress={onGoBack}>
            Go back
          </Button>
          <Button variant="danger" onPress={override} aria-expanded={overriding}>
            Override
          </Button>
        </>
      }
    >
      <FindingList findings={hard} label="Why it does not fit" />
      {soft.length > 0 && (
        <>
          <p>Also to know:</p>
          <FindingList findings={soft} />
        </>
      )}
      {overriding && (
        <>
          <p>Overriding goes ahead all the same. Your name and the reason are kept in the history.</p>
          <Select
            label="Reason"
            options={optionsOf(overrideReasonWords)}
            value={reason}
            onChange={setReason}
            error={missing && reason === null ? 'Choose a reason.' : undefined}
            autoFocus
          />
          <TextField
            label="Note (optional, no medical detail)"
            value={note}
            onChange={setNote}
            maxLength={200}
          />
        </>
      )}
    </Dialog>
  );
}
