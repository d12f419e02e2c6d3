interface A { b: string }


const a: A = { b: "x" };
function fail(x: number): never {
    throw new Error("in TypeScript");
}
fail(1);
