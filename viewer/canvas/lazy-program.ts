/** Programs of WebGL that are made when there is first something to draw with them: most graphs need few of those that there are. */

/** What sigma asks of a program. */
interface Program {
  reallocate(capacity: number): void;
  process(...item: never[]): void;
  render(params: never): void;
  kill(): void;
}

type Made = new (...given: never[]) => Program;

/**
 * @param later takes what draws, to be called when it is its turn; at once, if it is not given.
 * @returns a class to be given to sigma in the place of `Base`, which compiles no shader until something is drawn by it.
 */
export function lazily<Class extends Made>(Base: Class, later: (draw: () => void) => void = (draw) => draw()): Class {
  class Lazy implements Program {
    /** Sigma takes labels from what draws them, if it does. */
    readonly drawLabel = undefined;
    readonly drawHover = undefined;
    readonly #given: ConstructorParameters<Class>;
    #program: Program | null = null;

    constructor(...given: ConstructorParameters<Class>) {
      this.#given = given;
    }

    reallocate(capacity: number): void {
      if (capacity > 0) this.#program ??= new Base(...(this.#given as never[]));
      this.#program?.reallocate(capacity);
    }

    process(...item: never[]): void {
      this.#program?.process(...item);
    }

    render(params: never): void {
      later(() => this.#program?.render(params));
    }

    kill(): void {
      this.#program?.kill();
    }
  }
  return Lazy as unknown as Class;
}
