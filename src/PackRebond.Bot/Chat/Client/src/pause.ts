/** Growing waits between attempts, in milliseconds. */
const STEPS = [1_000, 2_000, 4_000, 8_000, 15_000];

/** A wait that can be cut short: the browser says that the network is back, or the person acts. */
export class Pause {
  private wake: (() => void) | undefined;
  private step = 0;

  reset(): void {
    this.step = 0;
  }

  interrupt(): void {
    this.wake?.();
  }

  /** Waits longer each time. Spread at random, so that many pages do not come back in the same instant after a restart. */
  async grow(): Promise<void> {
    const wait = STEPS[Math.min(this.step++, STEPS.length - 1)] ?? 15_000;
    await this.for(wait * (0.75 + Math.random() / 2));
  }

  async for(milliseconds: number): Promise<void> {
    await new Promise<void>(resolve => {
      const timer = window.setTimeout(resolve, milliseconds);
      this.wake = () => {
        window.clearTimeout(timer);
        resolve();
      };
    });
    this.wake = undefined;
  }
}
