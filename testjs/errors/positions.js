// Lines and columns, also in later lines, nested calls and callbacks.
function thrower() {
  const message = 'here';
    throw new Error(message);
}
function caller() { return thrower(); }
try { caller(); } catch (e) { console.log(e.stack.split('\n').slice(0, 3).join('\n').replaceAll(__dirname, '')); }
const o = { m() { return [1].map(() => new Error('in map').stack); } };
console.log(o.m()[0].split('\n')[1].replaceAll(__dirname, ''));
