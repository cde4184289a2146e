import { spawn } from 'node:child_process';

export interface StepResult {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  /** Shown where the step failed. */
  output: string;
  /** Shown in any case: what was skipped, and why the step failed where its output does not say it. */
  note: string;
}

export interface Count {
  passed: number;
  failed: number;
  skipped?: number;
  note?: string;
}

export interface Step {
  name: string;
  command: readonly string[];
  /** How many checks passed and failed, from the exit code and the output; by default the step itself is the one check. */
  count?: (exitCode: number, output: string) => Count;
}

/** Runs one command to its end, collecting what it prints. Never rejects: a command that cannot start has failed. */
export async function runStep({ name, command, count }: Step): Promise<StepResult> {
  const started = performance.now();
  const [program = '', ...args] = command;
  let output = '';
  const exitCode = await new Promise<number>((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows the programs of packages are .cmd files, which only a shell starts.
      shell: process.platform === 'win32',
      env: { ...process.env, NO_COLOR: '1' },
    });
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', (error) => {
      output += String(error);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
  const seconds = (performance.now() - started) / 1000;
  const ownCount: Count = { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1 };
  const { passed, failed, skipped = 0, note = '' } = count?.(exitCode, output) ?? ownCount;
  return { name, passed, failed, skipped, seconds, output, note };
}
