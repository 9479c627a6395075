import type { printRequests } from '#contract/print.ts';
import type { Handlers } from '#main/request/context.ts';
import { print } from './print.ts';

export const printHandlers: Handlers<keyof typeof printRequests> = { 'print.make': print };
