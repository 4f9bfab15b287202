import { describe, expect, it } from 'vitest';
import { summarize, type TestReport } from './summary.ts';

const report = (changes: Partial<TestReport>): TestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...changes,
});

describe('the last line of npm test', () => {
  it('counts what passed and failed', () => {
    expect(summarize(report({ numPassedTests: 12 }), 0)).toMatchObject({
      line: '12 passed, 0 failed',
      ok: true,
    });
    expect(summarize(report({ numPassedTests: 12, numFailedTests: 2 }), 1)).toMatchObject({
      line: '12 passed, 2 failed',
      ok: false,
    });
  });

  it('names skipped tests where there are any', () => {
    const { line, ok } = summarize(
      report({ numPassedTests: 12, numPendingTests: 2, numTodoTests: 1 }),
      0,
    );
    expect(line).toBe('12 passed, 0 failed, 3 skipped');
    expect(ok).toBe(true);
  });

  it('counts a file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(summarize(report({ numPassedTests: 12, testResults: [broken] }), 1).line).toBe(
      '12 passed, 1 failed',
    );
  });

  it('counts a file with failed tests by its tests alone', () => {
    const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(summarize(report({ numFailedTests: 1, testResults: [failed] }), 1).line).toBe(
      '0 passed, 1 failed',
    );
  });

  it('counts an error outside of all tests as a failure', () => {
    expect(summarize(report({ numPassedTests: 12 }), 1)).toMatchObject({
      line: '12 passed, 1 failed',
      ok: false,
    });
  });

  it('names tests that passed at the second try, with what went wrong at the first', () => {
    const test = { status: 'passed', fullName: 'a tap opens the panel' };
    const failureMessages = ['expected "" to be "Chile"\n    at panel.test.ts'];
    const assertionResults = [
      { ...test, failureMessages },
      { ...test, failureMessages: [] },
    ];
    const testResults = [{ status: 'passed', name: 'panel.test.ts', assertionResults }];
    const { secondTries, ok } = summarize(report({ numPassedTests: 2, testResults }), 0);
    expect(secondTries).toEqual([
      'panel.test.ts: a tap opens the panel: expected "" to be "Chile"',
    ]);
    expect(ok).toBe(true);
  });

  it('is no success where no test ran', () => {
    expect(summarize(report({}), 0).ok).toBe(false);
    expect(summarize(report({ numPendingTests: 3 }), 0).ok).toBe(false);
  });

  it('is no success where there is no report', () => {
    expect(summarize(null, null)).toMatchObject({ line: '0 passed, 1 failed', ok: false });
  });
});
