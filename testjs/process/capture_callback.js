process.setUncaughtExceptionCaptureCallback((e) => console.log('captured', e.message));
process.on('uncaughtException', () => console.log('never'));
setImmediate(() => { throw new Error('a'); });
setImmediate(() => { process.setUncaughtExceptionCaptureCallback(null); console.log(process.hasUncaughtExceptionCaptureCallback()); });
try { process.setUncaughtExceptionCaptureCallback(() => {}); } catch (e) { console.log(e.code); }
