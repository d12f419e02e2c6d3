async function* g() { yield 1 }

for await (const x of g()) console.log(x);

    throw new Error("after lowering");
