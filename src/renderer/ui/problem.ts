/** What went wrong, in words; `fields` says it of single fields by their path (`members.0.from`). */
export interface Problem {
  code: string;
  message: string;
  fields?: Record<string, string> | undefined;
}
