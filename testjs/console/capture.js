// A program that replaces process.stdout.write sees what the console writes.
const lines = [];
console.log('before');
const original = process.stdout.write;
process.stdout.write = function (chunk) { lines.push(chunk); return true; };
console.log('captured %d', 1);
console.table([{ a: 1 }]);
console.group('group');
console.info({ deep: { er: 1 } });
console.groupEnd();
process.stdout.write = original;
console.log(lines);
console.log(Object.keys(console).join(), console instanceof console.Console, require('console') === console);
