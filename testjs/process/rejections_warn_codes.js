// flags: --unhandled-rejections=warn-with-error-code
process.on('exit', (c) => console.log('exit', c));
Promise.reject(new Error('boom'));
setTimeout(() => console.log('goes on'), 1);
