// A signal without listeners does what the system does.
process.on('exit', () => console.log('never'));
process.once('SIGTERM', () => {
  console.log('once');
  process.kill(process.pid, 'SIGTERM');
});
setTimeout(() => {}, 5000);
process.kill(process.pid, 'SIGTERM');
