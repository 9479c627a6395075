import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useState } from 'react';

/** The cell of the grid that Tab reaches. */
export interface GridPlace {
  row: number;
  column: number;
}

const cellAt = ({ row, column }: GridPlace) => `[data-cell="${row},${column}"]`;

function placeOf(cell: Element): GridPlace | null {
  const [row, column] = (cell.getAttribute('data-cell') ?? '').split(',').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) || Number.isNaN(column)
    ? null
    : { row, column };
}

/**
 * Keys of a grid whose cells carry `data-cell="row,column"`: arrows, Home, End, with Ctrl to the corners, walk the cells; Enter opens
 * one by pressing the only thing in it, or steps inside, where up and down walk its things and Esc steps out.
 */
export function useGridKeys(
  table: RefObject<HTMLElement | null>,
  rows: number,
  columns: number,
  start: GridPlace,
) {
  const [place, setPlace] = useState(start);
  const current = { row: Math.min(place.row, rows - 1), column: Math.min(place.column, columns - 1) };

  const goTo = useCallback(
    (to: GridPlace) => {
      setPlace(to);
      const cell = table.current?.querySelector<HTMLElement>(cellAt(to));
      cell?.focus();
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    [table],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || event.altKey || event.shiftKey) return;
    const cell = event.target.closest('[data-cell]');
    const at = cell && placeOf(cell);
    if (!cell || !at) return;
    const isInside = event.target !== cell;
    if (isInside && walkInside(event, cell)) return;
    const to = moved(at, event, rows, columns);
    if (to) {
      event.preventDefault();
      goTo(to);
    } else if (event.key === 'Enter' && !isInside) {
      event.preventDefault();
      open(cell);
    }
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const cell = event.target.closest('[data-cell]');
    const at = cell && placeOf(cell);
    if (at) setPlace(at);
  };
  return { current, goTo, onKeyDown, onFocus };
}

function thingsIn(cell: Element): HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>('button')];
}

/** Presses the only thing in a cell, or moves the focus to the first of several. */
function open(cell: Element): void {
  const [first, ...others] = thingsIn(cell);
  if (others.length > 0) first?.focus();
  else first?.click();
}

/** Up, down and Esc inside a cell. Answers whether the key was for it. */
function walkInside(event: KeyboardEvent<HTMLElement>, cell: Element): boolean {
  if (event.key === 'Escape') {
    event.preventDefault();
    if (cell instanceof HTMLElement) cell.focus();
    return true;
  }
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
  const things = thingsIn(cell);
  const at = event.target instanceof HTMLElement ? things.indexOf(event.target) : -1;
  const next = things[at + (event.key === 'ArrowDown' ? 1 : -1)];
  event.preventDefault();
  next?.focus();
  return true;
}

function moved(
  { row, column }: GridPlace,
  { key, ctrlKey }: KeyboardEvent,
  rows: number,
  columns: number,
): GridPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
