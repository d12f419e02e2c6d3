// What the command answers to arguments, as its own program sees it.
const { execPath, execArgv, argv } = process;
console.log(typeof execPath, execArgv, argv.length, process.title === process.argv0);
console.log(process.release.name, process.version, typeof process.versions.v8);
