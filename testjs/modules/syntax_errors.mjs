const names = `1.js 1.ts 2.js 2.ts 3.js 3.ts 4.js 4.ts 5.js 5.ts 6.js 6.ts 7.js 7.ts 8.js 8.ts 9.js 9.ts 10.js 10.ts 11.js 11.ts 12.js 12.ts 13.js 13.ts 14.mjs 14.ts 15.mjs 15.ts 16.mjs 16.ts 17.cts 17.mjs 18.cjs 18.mts 19.cjs 19.ts 20.cjs 21.mjs 22.js 23.js 24.js 25.js 26.js 28.js 29.js 30.js 31.js 32.cjs 33.js 34.js 35.mjs 36.js 37.mjs 38.mjs 39.js 40.js`.split(' ');
for (const name of names) {
  try {
    await import('./fixtures/syntax/' + name);
    console.log(name, 'runs');
  } catch (e) {
    const place = e.stack.split('\n    at ')[0].replace(/^(file:\/\/)?\/.*\//, '');
    console.log(name, e.code, place);
  }
}
