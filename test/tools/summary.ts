/** What is read of the report that vitest's JSON reporter writes. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Skipped tests. */
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    /** Path of the file. */
    readonly name?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName?: string;
      /** Of every try that failed. */
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** How a run ended. */
export interface Summary {
  /** Such as `12 passed, 0 failed, 1 skipped`. */
  readonly line: string;
  /** Whether at least one test ran and nothing failed. */
  readonly ok: boolean;
  /** Tests that passed at the second try, each with what went wrong at the first. */
  readonly secondTries: readonly string[];
}

/**
 * Sums up a run so that the line never looks better than the run was.
 * @param report null where none was written
 * @param exitCode how vitest itself ended; null where it was killed
 */
export function summarize(report: TestReport | null, exitCode: number | null): Summary {
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  // A file that cannot be loaded has no failed test; it counts as one.
  const brokenFiles = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const counted = (report?.numFailedTests ?? 0) + brokenFiles;
  // Errors outside of any test, and a run that never came to its report, show in the exit code alone.
  const failed = counted === 0 && exitCode !== 0 ? 1 : counted;
  return {
    line: `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    ok: passed > 0 && failed === 0,
    secondTries: (report?.testResults ?? []).flatMap(({ name = '', assertionResults }) =>
      assertionResults.flatMap(({ status, fullName = '', failureMessages = [] }) => {
        const [first] = failureMessages;
        const [why = ''] = first?.split('\n') ?? [];
        return status === 'passed' && first !== undefined ? [`${name}: ${fullName}: ${why}`] : [];
      }),
    ),
  };
}
