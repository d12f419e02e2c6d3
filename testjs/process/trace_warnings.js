// flags: --trace-warnings
function here() { process.emitWarning('a'); }
here();
