import * as z from 'zod/mini';
import { fail, ok, type Result } from '../result.ts';

/** Why a file of the catalogue is not used: its name, and the place and reason of the first thing that is wrong. */
export interface CatalogFailure {
  file: string;
  problem: string;
}

/** Reads one file of the catalogue against its schema. The failure names the file, the field and the reason, for whoever edits it. */
export function readCatalogFile<S extends z.ZodMiniType>(
  schema: S,
  file: string,
  json: unknown,
): Result<z.output<S>, CatalogFailure> {
  const parsed = z.safeParse(schema, json);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.map(String).join('.');
  return fail({ file, problem: `${place}: ${issue?.message ?? 'does not fit the schema'}` });
}

/** Reads files that are part of the build, where a wrong one is a bug: throws with the file's name and the reason. */
export function readBundled<S extends z.ZodMiniType>(
  schema: S,
  files: readonly (readonly [file: string, json: unknown])[],
): z.output<S>[] {
  return files.map(([file, json]) => {
    const read = readCatalogFile(schema, file, json);
    if (!read.ok) throw new Error(`assets/catalog/${read.failure.file}: ${read.failure.problem}`);
    return read.value;
  });
}
